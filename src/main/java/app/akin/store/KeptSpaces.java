package app.akin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The sets of vectors that a library keeps, and how to give back what one takes. Blocks; safe from several threads. */
public final class KeptSpaces {

    private final Transactions transactions;
    private final Spaces spaces;

    KeptSpaces(Transactions transactions, Spaces spaces) {
        this.transactions = transactions;
        this.spaces = spaces;
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

    /** Drops the vectors of passages that {@code model} has made; answers how many bytes that gave back. */
    public long freePassages(String model) {
        return transactions.write(connection -> {
            long bytes = 0;
            for (SpaceTable table : spaces.all(connection)) {
                if (table.space().model().equals(model)) {
                    bytes += freePassages(connection, table);
                }
            }
            return bytes;
        });
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

    /** Drops every vector that {@code model} has made; answers how many bytes that gave back. */
    public long free(String model) {
        return transactions.write(connection -> {
            long bytes = 0;
            for (SpaceTable table : spaces.all(connection)) {
                if (table.space().model().equals(model)) {
                    bytes += table.kept(connection).bytes();
                    spaces.drop(connection, table);
                }
            }
            return bytes;
        });
    }
}
