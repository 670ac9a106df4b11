package app.akin.store.space;

import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a transaction sees of a table. Two that say the same see the same.
 *
 * @param seen PostgreSQL's own name of what is seen, such as {@code 1200:1204:1201}
 * @param ended all transactions of a lesser number had ended
 * @param begun no transaction of this number or a greater one had begun
 * @param table the number of the table, another one for one that is made again; 0 where there is none
 */
public record Snapshot(String seen, long ended, long begun, long table) {

    public static Snapshot of(Connection connection, String table) throws SQLException {
        return Statements.first(
                        connection,
                        """
                        SELECT now::text, pg_snapshot_xmin(now)::text::bigint, pg_snapshot_xmax(now)::text::bigint,
                               coalesce(to_regclass(?)::oid::bigint, 0)
                        FROM pg_current_snapshot() now
                        """,
                        row -> new Snapshot(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                        table)
                .orElseThrow();
    }
}
