package app.akin.store.space;

import app.akin.model.Role;
import app.akin.store.sql.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
        return transactions.write(connection -> {
            long bytes = 0;
            for (SpaceTable table : spaces.all(connection)) {
                if (table.space().model().equals(model)) {
                    bytes += switch (role) {
                        case PICTURES -> drop(connection, table);
                        case PASSAGES -> freePassages(connection, table);
                    };
                }
            }
            return bytes;
        });
    }

    private long drop(Connection connection, SpaceTable table) throws SQLException {
        long bytes = table.kept(connection).bytes();
        spaces.drop(connection, table);
        return bytes;
    }

    private long freePassages(Connection connection, SpaceTable table) throws SQLException {
        KeptSpace before = table.kept(connection);
        if (before.passages() == before.vectors()) {
            spaces.drop(connection, table);
            return before.bytes();
        }
        table.dropPassages(connection);
        return before.bytes() - table.kept(connection).bytes();
    }
}
