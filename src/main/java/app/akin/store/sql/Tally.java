package app.akin.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How many there are of what, kept by the database itself with every change; read without counting anything. */
public final class Tally {

    private final Map<String, Long> sums;

    private Tally(Map<String, Long> sums) {
        this.sums = sums;
    }

    /** Of the whole library. */
    public static Tally read(Connection connection) throws SQLException {
        Map<String, Long> sums = new HashMap<>();
        Statements.list(
                connection,
                "SELECT what, sum(change) FROM tally WHERE what <> 'held' GROUP BY what",
                row -> sums.put(row.getString(1), row.getLong(2)));
        return new Tally(sums);
    }

    /** How many files one folder holds. */
    public static long held(Connection connection, long folderId) throws SQLException {
        return Statements.number(
                connection,
                "SELECT coalesce(sum(change), 0) FROM tally WHERE what = 'held' AND folder_id = ?",
                folderId);
    }

    public long of(String what) {
        return sums.getOrDefault(what, 0L);
    }

    /** Each of which there are some, by what follows {@code prefix}. */
    public Map<String, Long> all(String prefix) {
        Map<String, Long> some = new HashMap<>();
        sums.forEach((what, sum) -> {
            if (what.startsWith(prefix) && sum > 0) {
                some.put(what.substring(prefix.length()), sum);
            }
        });
        return some;
    }

    /** Puts the changes of many statements together. To be called by the one writer, at the end of its work. */
    public static void gather(Connection connection) throws SQLException {
        Statements.update(connection, """
            WITH gone AS (DELETE FROM tally RETURNING what, folder_id, change)
            INSERT INTO tally SELECT what, folder_id, sum(change) FROM gone GROUP BY what, folder_id
            HAVING sum(change) <> 0
            """);
    }
}
