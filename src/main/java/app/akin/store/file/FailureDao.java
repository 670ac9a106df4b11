package app.akin.store.file;

import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.model.ReadFailure;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Files that could not be read. */
public final class FailureDao {

    private final Desk desk;

    public FailureDao(Desk desk) {
        this.desk = desk;
    }

    /** These say nothing of what the file holds now. */
    private static final Set<Cause> CONTENT_UNKNOWN = Set.of(Cause.DENIED, Cause.IO, Cause.VANISHED, Cause.CHANGING);

    /** These may end otherwise when nothing else is read beside: such a file is tried once more. */
    private static final Set<Cause> WORTH_ANOTHER_TRY = Set.of(Cause.TIME_LIMIT, Cause.OUT_OF_MEMORY);

    private static final int TRIES = 2;

    private static final String ALL = """
        SELECT b.* FROM failure b JOIN folder d ON d.id = b.folder_id WHERE NOT d.leaving ORDER BY b.at DESC, b.uri
        """;

    public void put(Connection connection, FolderLook look, List<ReadFailure> failures) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            INSERT INTO failure
                (uri_key, uri, name, bytes, modified_nanos, cause, details, at, readers, folder_id, run)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, d.id, ? FROM folder d WHERE d.id = ? AND NOT d.leaving
            ON CONFLICT (uri_key) DO UPDATE SET name = EXCLUDED.name, bytes = EXCLUDED.bytes,
                modified_nanos = EXCLUDED.modified_nanos, cause = EXCLUDED.cause, details = EXCLUDED.details,
                at = EXCLUDED.at, folder_id = EXCLUDED.folder_id, run = EXCLUDED.run, readers = EXCLUDED.readers,
                tries = CASE WHEN (failure.bytes, failure.modified_nanos, failure.readers)
                    = (EXCLUDED.bytes, EXCLUDED.modified_nanos, EXCLUDED.readers) THEN failure.tries + 1 ELSE 1 END
            """)) {
            for (ReadFailure failure : failures) {
                bind(connection, statement, look, failure);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bind(Connection connection, PreparedStatement statement, FolderLook look, ReadFailure failure)
            throws SQLException {
        FoundFile file = failure.file();
        statement.setBytes(1, desk.key(file.uri()));
        statement.setString(2, file.uri().toString());
        statement.setString(3, StoredText.clean(file.name()));
        statement.setLong(4, file.stamp().bytes());
        statement.setLong(5, file.stamp().modifiedNanos());
        statement.setString(6, failure.reason().cause().name());
        statement.setArray(
                7,
                Statements.texts(
                        connection,
                        failure.reason().details().stream()
                                .map(StoredText::clean)
                                .toList()));
        statement.setTimestamp(8, Timestamp.from(failure.when()));
        statement.setInt(9, ReadFailure.READERS);
        statement.setLong(10, look.run());
        statement.setLong(11, look.folderId());
    }

    /** Removes what was read from these files before they changed into something unreadable. */
    public void removeReplaced(Connection connection, List<ReadFailure> failures) throws SQLException {
        Set<URI> judged = failures.stream()
                .filter(failure -> !CONTENT_UNKNOWN.contains(failure.reason().cause()))
                .map(failure -> failure.file().uri())
                .collect(Collectors.toSet());
        Statements.update(connection, """
            DELETE FROM file f USING failure b WHERE b.uri_key = f.uri_key AND f.uri_key = ANY (?)
            AND (b.bytes, b.modified_nanos) <> (f.bytes, f.modified_nanos)
            """, desk.keys(connection, judged));
    }

    /**
     * Only failures that the file's content is to blame for, and those of the readers of this Akin: what could not be got at
     * is tried again at every look, and everything when the readers have changed.
     */
    public Map<URI, KnownFailure> known(Connection connection, Collection<URI> uris) throws SQLException {
        Map<URI, KnownFailure> known = new HashMap<>();
        Statements.list(
                connection,
                """
                SELECT uri, bytes, modified_nanos, cause = ANY (?) AND tries < ? FROM failure
                WHERE uri_key = ANY (?) AND cause <> ALL (?) AND readers = ?
                """,
                row -> known.put(
                        URI.create(row.getString(1)),
                        new KnownFailure(new FileStamp(row.getLong(2), row.getLong(3)), row.getBoolean(4))),
                names(connection, WORTH_ANOTHER_TRY),
                TRIES,
                desk.keys(connection, uris),
                names(connection, CONTENT_UNKNOWN),
                ReadFailure.READERS);
        return known;
    }

    private static Array names(Connection connection, Set<Cause> causes) throws SQLException {
        return Statements.texts(connection, causes.stream().map(Cause::name).toList());
    }

    public void touch(Connection connection, FolderLook look, Collection<URI> uris) throws SQLException {
        Statements.update(
                connection,
                "UPDATE failure SET run = ?, folder_id = ? WHERE uri_key = ANY (?)",
                look.run(),
                look.folderId(),
                desk.keys(connection, uris));
    }

    /** The failures of the look's folder that it did not come upon. */
    public List<URI> unseen(Connection connection, FolderLook look) throws SQLException {
        return Statements.list(
                connection,
                "SELECT uri FROM failure WHERE folder_id = ? AND run < ?",
                row -> URI.create(row.getString(1)),
                look.folderId(),
                look.run());
    }

    /** Removes some of the look's folder that it did not come upon; answers how many. */
    public int removeUnseen(Connection connection, FolderLook look, int rows) throws SQLException {
        return Statements.update(connection, """
            DELETE FROM failure WHERE uri_key IN
                (SELECT uri_key FROM failure WHERE folder_id = ? AND run < ? LIMIT ?)
            """, look.folderId(), look.run(), rows);
    }

    /** Removes some of a folder; answers how many. */
    public int removeSome(Connection connection, long folderId, int rows) throws SQLException {
        return Statements.update(
                connection,
                "DELETE FROM failure WHERE uri_key IN (SELECT uri_key FROM failure WHERE folder_id = ? LIMIT ?)",
                folderId,
                rows);
    }

    public void remove(Connection connection, Collection<URI> uris) throws SQLException {
        Statements.update(connection, "DELETE FROM failure WHERE uri_key = ANY (?)", desk.keys(connection, uris));
    }

    public List<ReadFailure> all(Connection connection) throws SQLException {
        return Statements.list(connection, ALL, FailureDao::failure);
    }

    private static ReadFailure failure(ResultSet row) throws SQLException {
        FoundFile file = new FoundFile(
                URI.create(row.getString("uri")),
                row.getString("name"),
                new FileStamp(row.getLong("bytes"), row.getLong("modified_nanos")));
        List<String> details = Arrays.asList((String[]) row.getArray("details").getArray());
        return new ReadFailure(
                file,
                reason(row.getString("cause"), details),
                row.getTimestamp("at").toInstant());
    }

    /** A cause of a newer Akin is told as it stands. */
    private static FailureReason reason(String cause, List<String> details) {
        return Arrays.stream(Cause.values())
                .filter(each -> each.name().equals(cause))
                .findFirst()
                .map(each -> new FailureReason(each, details))
                .orElseGet(() -> FailureReason.of(Cause.IO, cause + " " + details));
    }
}
