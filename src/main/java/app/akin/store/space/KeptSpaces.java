package app.akin.store.space;

import app.akin.model.Role;
import app.akin.store.sql.Steps;
import app.akin.store.sql.Transactions;
import app.akin.task.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The sets of vectors that a library keeps, and how to give back what one takes. Blocks; safe from several threads. */
public final class KeptSpaces {

    private final Transactions transactions;
    private final Spaces spaces;

    public KeptSpaces(Transactions transactions, Spaces spaces) {
        this.transactions = transactions;
        this.spaces = spaces;
    }

    /** Bytes that the vectors of each model take, by its id: of passages where that is the role, else all of them. */
    public SortedMap<String, Long> bytes(Role role) {
        SortedMap<String, Long> bytes = new TreeMap<>();
        for (KeptSpace kept : all()) {
            String model = kept.space().model();
            switch (role) {
                case PICTURES -> bytes.merge(model, kept.bytes(), Long::sum);
                case PASSAGES -> {
                    if (kept.passages() > 0) {
                        bytes.merge(model, kept.bytes() * kept.passages() / kept.vectors(), Long::sum);
                    }
                }
            }
        }
        return bytes;
    }

    public List<KeptSpace> all() {
        return transactions.read(connection -> {
            List<KeptSpace> kept = new ArrayList<>();
            for (SpaceTable table : spaces.all(connection)) {
                kept.add(table.kept(connection));
            }
            return kept;
        });
    }

    /**
     * Drops the vectors that {@code model} has made, those of passages where that is the role, else all of them; answers how
     * many bytes that gave back.
     */
    public long free(Role role, String model) {
        long bytes = 0;
        for (SpaceTable table : transactions.read(spaces::all)) {
            if (table.space().model().equals(model)) {
                KeptSpace before = transactions.read(table::kept);
                if (role == Role.PICTURES || before.passages() == before.vectors()) {
                    transactions.write(connection -> {
                        spaces.drop(connection, table);
                        return true;
                    });
                    bytes += before.bytes();
                } else {
                    bytes += freePassages(table, before);
                }
            }
        }
        return bytes;
    }

    /** Deleted rows would go on taking room, so what is left is written anew. */
    private long freePassages(SpaceTable table, KeptSpace before) {
        AtomicLong after = new AtomicLong();
        new Steps(transactions).run(new Cancellation(), (connection, rows) -> {
            long last = table.dropPassages(connection, after.get(), rows);
            after.set(last);
            return last != Long.MAX_VALUE;
        });
        SpaceTable now = transactions.read(
                connection -> spaces.find(connection, table.space()).orElseThrow());
        new Reshaping(transactions, spaces).rewrite(now, now.form().exact(), Pace.NONE);
        SpaceTable rewritten = transactions.read(
                connection -> spaces.find(connection, table.space()).orElseThrow());
        return Math.max(0, before.bytes() - transactions.read(rewritten::kept).bytes());
    }
}
