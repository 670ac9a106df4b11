package app.akin.store.file;

import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.store.space.SpaceTable;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import app.akin.store.sql.StoredVersion;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Files, by their URIs, and which folders hold them. */
public final class FileDao {

    private final Desk desk;

    public FileDao(Desk desk) {
        this.desk = desk;
    }

    public Map<URI, KnownFile> known(Connection connection, Collection<URI> uris, Optional<SpaceTable> space)
            throws SQLException {
        String complete = StoredVersion.isReadToday("c") + " AND " + SpaceTable.picturesAreRead(space, "c.id");
        Map<URI, KnownFile> known = new HashMap<>();
        Statements.list(
                connection,
                """
                SELECT f.uri, f.bytes, f.modified_nanos, f.content_id, %s AS complete
                FROM file f JOIN content c ON c.id = f.content_id WHERE f.uri_key = ANY (?)
                """.formatted(complete),
                row -> known.put(
                        URI.create(row.getString(1)),
                        new KnownFile(
                                new FileStamp(row.getLong(2), row.getLong(3)), row.getLong(4), row.getBoolean(5))),
                desk.keys(connection, uris));
        return known;
    }

    /** Adds or changes files; contents that they held before may be left without a file. */
    public void put(Connection connection, List<FileOfContent> files) throws SQLException {
        try (PreparedStatement file = connection.prepareStatement("""
            INSERT INTO file (uri_key, uri, name, name_key, content_id, bytes, modified_nanos)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (uri_key) DO UPDATE SET name = EXCLUDED.name, name_key = EXCLUDED.name_key,
                content_id = EXCLUDED.content_id, bytes = EXCLUDED.bytes,
                modified_nanos = EXCLUDED.modified_nanos
            """);
                PreparedStatement holding = connection.prepareStatement("""
                    INSERT INTO holding (folder_id, file_id, run)
                    SELECT d.id, f.id, ? FROM file f, folder d WHERE f.uri_key = ? AND d.id = ? AND NOT d.leaving
                    ON CONFLICT (folder_id, file_id) DO UPDATE SET run = greatest(holding.run, EXCLUDED.run)
                    """)) {
            for (FileOfContent each : files) {
                bind(file, each).addBatch();
                holding.setLong(1, each.file().look().run());
                holding.setBytes(2, desk.key(each.file().file().uri()));
                holding.setLong(3, each.file().look().folderId());
                holding.addBatch();
            }
            file.executeBatch();
            holding.executeBatch();
        }
        Set<String> words = new TreeSet<>();
        files.forEach(each -> words.addAll(
                StoredText.words(StoredText.nameKey(each.file().file().name()))));
        Statements.update(
                connection,
                "INSERT INTO name_word SELECT unnest(?) ON CONFLICT DO NOTHING",
                Statements.texts(connection, words));
        Set<String> directories = new TreeSet<>();
        files.forEach(each -> directories.add(directory(each.file().file().uri().toString())));
        Statements.update(
                connection,
                "INSERT INTO directory SELECT sha256(convert_to(uri, 'UTF8')), uri FROM unnest(?) uri ON CONFLICT DO"
                        + " NOTHING",
                Statements.texts(connection, directories));
    }

    private static String directory(String uri) {
        return uri.substring(0, uri.lastIndexOf('/') + 1);
    }

    private PreparedStatement bind(PreparedStatement statement, FileOfContent each) throws SQLException {
        FoundFile found = each.file().file();
        statement.setBytes(1, desk.key(found.uri()));
        statement.setString(2, found.uri().toString());
        statement.setString(3, StoredText.clean(found.name()));
        statement.setString(4, StoredText.nameKey(found.name()));
        statement.setLong(5, each.contentId());
        statement.setLong(6, found.stamp().bytes());
        statement.setLong(7, found.stamp().modifiedNanos());
        return statement;
    }

    public void touch(Connection connection, FolderLook look, Collection<URI> uris) throws SQLException {
        Statements.update(connection, """
            INSERT INTO holding (folder_id, file_id, run)
            SELECT d.id, f.id, ? FROM file f, folder d WHERE f.uri_key = ANY (?) AND d.id = ? AND NOT d.leaving
            ON CONFLICT (folder_id, file_id) DO UPDATE SET run = greatest(holding.run, EXCLUDED.run)
            """, look.run(), desk.keys(connection, uris), look.folderId());
    }

    /** The contents that {@code uris} hold now. */
    public Set<Long> contentsOf(Connection connection, Collection<URI> uris) throws SQLException {
        return new HashSet<>(Statements.list(
                connection,
                "SELECT DISTINCT content_id FROM file WHERE uri_key = ANY (?)",
                row -> row.getLong(1),
                desk.keys(connection, uris)));
    }

    public List<URI> uris(Connection connection, Collection<Long> ids) throws SQLException {
        return Statements.list(
                connection,
                "SELECT uri FROM file WHERE id = ANY (?)",
                row -> URI.create(row.getString(1)),
                Statements.numbers(connection, ids));
    }

    /** Removes those of {@code ids} that no folder holds any more; answers what they held. */
    public List<Long> removeUnheld(Connection connection, Collection<Long> ids) throws SQLException {
        return Statements.list(connection, """
            DELETE FROM file f WHERE f.id = ANY (?) AND NOT EXISTS (SELECT FROM holding h WHERE h.file_id = f.id)
            RETURNING f.content_id
            """, row -> row.getLong(1), Statements.numbers(connection, ids));
    }

    /** Removes those of {@code uris} that no folder holds: theirs was removed while they were read. */
    public void removeUnheldOf(Connection connection, Collection<URI> uris) throws SQLException {
        Statements.update(connection, """
            DELETE FROM file f WHERE f.uri_key = ANY (?)
            AND NOT EXISTS (SELECT FROM holding h WHERE h.file_id = f.id)
            """, desk.keys(connection, uris));
    }

    public long remove(Connection connection, Collection<URI> uris) throws SQLException {
        return Statements.update(connection, "DELETE FROM file WHERE uri_key = ANY (?)", desk.keys(connection, uris));
    }

    public Set<URI> leftOut(Connection connection, Collection<URI> uris) throws SQLException {
        return new HashSet<>(Statements.list(
                connection,
                "SELECT uri FROM left_out WHERE uri_key = ANY (?)",
                row -> URI.create(row.getString(1)),
                desk.keys(connection, uris)));
    }

    /** Those that were left out last, the last one first. */
    public List<URI> leftOut(Connection connection, int most) throws SQLException {
        return Statements.list(
                connection,
                "SELECT uri FROM left_out ORDER BY at DESC, uri LIMIT ?",
                row -> URI.create(row.getString(1)),
                most);
    }

    public long countLeftOut(Connection connection) throws SQLException {
        return Statements.number(connection, "SELECT count(*) FROM left_out");
    }

    public void leaveOut(Connection connection, URI uri) throws SQLException {
        Statements.update(
                connection,
                "INSERT INTO left_out (uri_key, uri) VALUES (?, ?) ON CONFLICT (uri_key) DO NOTHING",
                desk.key(uri),
                uri.toString());
    }

    public void letIn(Connection connection, Collection<URI> uris) throws SQLException {
        Statements.update(connection, "DELETE FROM left_out WHERE uri_key = ANY (?)", desk.keys(connection, uris));
    }

    public void letAllIn(Connection connection) throws SQLException {
        Statements.update(connection, "DELETE FROM left_out");
    }
}
