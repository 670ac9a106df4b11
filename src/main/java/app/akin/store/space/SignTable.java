package app.akin.store.space;

import app.akin.store.sql.BinaryRows;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * One table of signs in memory. A row remembers the transaction that wrote it, so that what came after a snapshot is found by an
 * index: whatever that snapshot did not see was written by a transaction that had not ended then.
 */
final class SignTable {

    private static final int LENGTH = Integer.BYTES; // before the signs themselves

    private final SpaceTable table;
    private final long number;
    private final SignCodes codes;
    private final Map<Long, Long> young = new HashMap<>(); // by item: rows that a later look comes upon again
    private Snapshot seen;

    private SignTable(SpaceTable table, Snapshot snapshot) {
        this.table = table;
        number = snapshot.table();
        codes = new SignCodes(table.space().dimension());
        seen = snapshot;
    }

    /** All that {@code connection} sees; a second for a million. */
    static SignTable read(Connection connection, SpaceTable table) throws SQLException {
        Snapshot snapshot = Snapshot.of(connection, table.bitsName());
        SignTable all = new SignTable(table, snapshot);
        BinaryRows.read(
                connection,
                "COPY (SELECT item_id, content_id, kind, signs, born::text::bigint FROM " + table.bitsName()
                        + ") TO STDOUT (FORMAT BINARY)",
                row -> {
                    long born = row.getLong(4);
                    long known = born < snapshot.begun() ? born : 0; // written by another server's transaction
                    all.add(row.getLong(0), row.getLong(1), row.getShort(2), row.bytes(3), LENGTH, known);
                });
        return all;
    }

    boolean isOf(Snapshot now) {
        return number == now.table();
    }

    /** With what {@code connection} sees and nobody has seen before. */
    synchronized SignCodes.View fresh(Connection connection, Snapshot now) throws SQLException {
        if (!now.equals(seen)) {
            Statements.list(
                    connection,
                    """
                    SELECT item_id, content_id, kind, bit_send(signs), born::text::bigint FROM %s
                    WHERE born >= ?::xid8 AND born < ?::xid8
                    """.formatted(table.bitsName()),
                    row -> {
                        add(row.getLong(1), row.getLong(2), row.getInt(3), row.getBytes(4), LENGTH, row.getLong(5));
                        return true;
                    },
                    Long.toString(seen.ended()),
                    Long.toString(now.begun()));
            seen = now.ended() < seen.ended() ? seen : now;
            young.values().removeIf(born -> born < seen.ended());
        }
        return codes.view();
    }

    private void add(long item, long content, int kind, byte[] signs, int from, long born) {
        boolean again = born >= seen.ended() && Long.valueOf(born).equals(young.put(item, born));
        if (!again) {
            codes.add(item, content, kind, signs, from);
        }
    }
}
