package app.akin.store;

import app.akin.store.server.ServerAddress;
import app.akin.store.sql.Connections;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;

/** Libraries too large to be written file by file, made by the database itself. */
public final class ManyRows {

    /** Of each document. */
    public static final int PASSAGES = 200;

    private ManyRows() {}

    /**
     * Pictures {@code from} to {@code to} of a folder, without vectors: {@code holiday 17.jpg} and so on; and what the
     * server would find out about its tables after a while.
     */
    public static void pictures(TestDatabase database, long folderId, long run, int from, int to) {
        database.execute("SET " + Connections.WAITING_WORDS + ";" + """
            WITH made AS (
                INSERT INTO content (sha256, kind, media_type, width, height)
                SELECT sha256(('%1$d/' || n)::bytea), 0, 'image/jpeg', 640, 480 FROM generate_series(%3$d, %4$d) n
                RETURNING id
            ), numbered AS (
                SELECT id, row_number() OVER (ORDER BY id) - 1 + %3$d AS n FROM made
            ), items AS (
                INSERT INTO item (content_id, kind, ordinal) SELECT id, 0, 0 FROM numbered
            ), files AS (
                INSERT INTO file (uri_key, uri, name, name_key, content_id, bytes, modified_nanos)
                SELECT sha256(('%1$d/' || n || '.jpg')::bytea), (SELECT uri FROM folder WHERE id = %1$d) || 'holiday%%20' || n || '.jpg',
                       'holiday ' || n || '.jpg', 'holiday ' || n || ' jpg', id, 1000, 5
                FROM numbered RETURNING id
            )
            INSERT INTO holding (folder_id, file_id, run) SELECT %1$d, id, %2$d FROM files
            """.formatted(folderId, run, from, to));
        database.execute("""
            INSERT INTO directory SELECT sha256(uri::bytea), uri FROM folder WHERE id = %d ON CONFLICT DO NOTHING
            """.formatted(folderId));
        database.execute("ANALYZE");
    }

    /**
     * Documents {@code from} to {@code to} of a folder, {@link #PASSAGES} passages each, of words of the table
     * {@code some_words}, the first ones far oftener than the last, as in any text.
     */
    public static void documents(TestDatabase database, long folderId, long run, int from, int to) {
        database.execute("SET " + Connections.WAITING_WORDS + ";" + """
            WITH made AS (
                INSERT INTO content (sha256, kind, media_type)
                SELECT sha256(('letter %1$d/' || n)::bytea), 1, 'text/plain' FROM generate_series(%3$d, %4$d) n RETURNING id
            ), numbered AS (
                SELECT id, row_number() OVER (ORDER BY id) - 1 + %3$d AS n FROM made
            ), items AS (
                INSERT INTO item (content_id, kind, ordinal, start_at, end_at, text)
                SELECT id, 1, o, o * 100, o * 100 + 100,
                       (SELECT string_agg((SELECT words[1 + floor(cardinality(words) * random() ^ 3)::int] FROM some_words
                                           WHERE g + o + id > 0), ' ') FROM generate_series(1, 14) g WHERE g + o + id > 0)
                FROM numbered CROSS JOIN generate_series(0, %5$d - 1) o
            ), files AS (
                INSERT INTO file (uri_key, uri, name, name_key, content_id, bytes, modified_nanos)
                SELECT sha256(('letter %1$d/' || n || '.txt')::bytea),
                       (SELECT uri FROM folder WHERE id = %1$d) || 'letter%%20' || n || '.txt',
                       'letter ' || n || '.txt', 'letter ' || n || ' txt', id, 20000, 5
                FROM numbered RETURNING id
            )
            INSERT INTO holding (folder_id, file_id, run) SELECT %1$d, id, %2$d FROM files
            """.formatted(folderId, run, from, to, PASSAGES));
    }

    public static long count(ServerAddress address, String table) throws SQLException {
        return number(address, "SELECT count(*) FROM " + table);
    }

    public static long number(ServerAddress address, String sql) throws SQLException {
        try (Connection connection = TestDatabase.connections(() -> address).getConnection()) {
            return Statements.number(connection, sql);
        }
    }
}
