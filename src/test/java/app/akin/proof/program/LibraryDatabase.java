package app.akin.proof.program;

import app.akin.store.server.PostgresServer;
import app.akin.store.server.ServerAddress;
import app.akin.store.server.ServerException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A look into the database of a data folder, past the program, as one more client of its server. */
public final class LibraryDatabase implements AutoCloseable {

    private final PostgresServer server;
    private final Connection connection;

    private LibraryDatabase(PostgresServer server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    public static LibraryDatabase of(AkinHome home) {
        try {
            PostgresServer server = PostgresServer.join(home.folder().resolve("postgres"), (from, to) -> {});
            ServerAddress address = server.address();
            return new LibraryDatabase(
                    server,
                    DriverManager.getConnection(
                            address.jdbcUrl(),
                            address.user().orElseThrow(),
                            address.password().orElseThrow()));
        } catch (ServerException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Connection connection() {
        return connection;
    }

    public boolean has(String table) {
        return count("pg_class WHERE relname = '" + table + "'") > 0;
    }

    public long count(String from) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(from, e);
        }
    }

    /** What is there only in part, in words; nothing when every row has all that belongs to it. */
    public List<String> halfRows() {
        List<String> halves = new ArrayList<>();
        note(
                halves,
                "contents without a file",
                "content c WHERE NOT EXISTS (SELECT FROM file f WHERE f.content_id = c.id)");
        note(
                halves,
                "contents without an item",
                "content c WHERE NOT EXISTS (SELECT FROM item i WHERE i.content_id = c.id)");
        note(halves, "pictures without a vector", withoutVector(0));
        note(
                halves,
                "pictures without a thumbnail",
                "content c WHERE c.kind = 0 AND NOT EXISTS (SELECT FROM thumbnail t WHERE t.content_id = c.id)");
        note(halves, "files of no folder", "file f WHERE NOT EXISTS (SELECT FROM holding h WHERE h.file_id = f.id)");
        note(halves, "files that failed and did not", "failure x JOIN file f USING (uri_key)");
        return halves;
    }

    /** How many passages are found by their words alone so far. */
    public long notUnderstood() {
        return count(withoutVector(1));
    }

    private String withoutVector(int kind) {
        String vectors = String.join(" UNION ALL ", vectorTables());
        return "item i WHERE i.kind = " + kind + " AND i.id NOT IN (" + vectors + ")";
    }

    private List<String> vectorTables() {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT relname FROM pg_class WHERE relname ~ '^vectors_[0-9]+$'")) {
            List<String> tables = new ArrayList<>(List.of("SELECT -1::bigint"));
            while (rows.next()) {
                tables.add("SELECT item_id FROM " + rows.getString(1));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes copies of the one picture that is there, each with a vector of its own, until there are {@code items}. */
    public void fillUpTo(int items, int dimension) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                INSERT INTO content (sha256, kind, media_type, width, height)
                SELECT sha256(('made-' || n)::bytea), 0, 'image/png', 320, 240 FROM generate_series(2, %1$d) n;
                INSERT INTO item (content_id, kind, ordinal)
                SELECT id, 0, 0 FROM content c WHERE NOT EXISTS (SELECT FROM item i WHERE i.content_id = c.id);
                INSERT INTO file (uri_key, uri, name, name_key, content_id, bytes, modified_nanos)
                SELECT sha256(('made-' || id)::bytea), 'file:///made/' || id || '.png', id || '.png', id || ' png',
                       id, 1, 1
                FROM content c WHERE NOT EXISTS (SELECT FROM file f WHERE f.content_id = c.id);
                INSERT INTO holding (folder_id, file_id, run)
                SELECT (SELECT min(id) FROM folder), id, 1
                FROM file f WHERE NOT EXISTS (SELECT FROM holding h WHERE h.file_id = f.id);
                INSERT INTO vectors_1 (item_id, content_id, kind, embedding)
                SELECT i.id, i.content_id, 0, l2_normalize((
                    SELECT array_agg(random() - 0.5 + 0 * n * i.id) FROM generate_series(1, %2$d) n)::vector)
                FROM item i WHERE NOT EXISTS (SELECT FROM vectors_1 v WHERE v.item_id = i.id);
                ANALYZE
                """.formatted(items, dimension));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(List<String> halves, String what, String from) {
        long count = count(from);
        if (count > 0) {
            halves.add(count + " " + what);
        }
    }

    @Override
    public void close() {
        try (server) {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
