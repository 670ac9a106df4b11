package app.akin.store.file;

import app.akin.model.Folder;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Folders of the library, and the looks at them. */
public final class FolderDao {

    private final Desk desk;
    private final String folders;

    public FolderDao(Desk desk) {
        this.desk = desk;
        folders = """
            SELECT d.id, d.uri, d.name, d.offline, (SELECT coalesce(sum(t.change), 0) FROM tally t
                   WHERE t.what = 'held' AND t.folder_id = d.id) AS files,
                   d.desk_id <> %1$d AS elsewhere, coalesce(k.name, '') AS desk, p.uri AS here
            FROM folder d LEFT JOIN desk k ON k.id = d.desk_id
            LEFT JOIN same_place p ON p.folder_id = d.id AND p.desk_id = %1$d AND d.desk_id <> %1$d
            """.formatted(desk.id());
    }

    public List<Folder> all(Connection connection) throws SQLException {
        return Statements.list(connection, folders + "WHERE NOT d.leaving ORDER BY d.name, d.id", FolderDao::folder);
    }

    public Folder add(Connection connection, URI uri, String name) throws SQLException {
        byte[] key = desk.key(uri);
        Statements.update(connection, """
            INSERT INTO folder (uri_key, uri, name, desk_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (uri_key) DO UPDATE SET leaving = false
            """, key, uri.toString(), StoredText.clean(name), desk.id());
        return Statements.first(connection, folders + "WHERE d.uri_key = ?", FolderDao::folder, key)
                .orElseThrow();
    }

    public void setOffline(Connection connection, long folderId, boolean offline) throws SQLException {
        Statements.update(connection, "UPDATE folder SET offline = ? WHERE id = ?", offline, folderId);
    }

    /** Marks it as removed. */
    public void leave(Connection connection, long folderId) throws SQLException {
        Statements.update(connection, "UPDATE folder SET leaving = true WHERE id = ?", folderId);
    }

    /** Takes the mark away; whether the folder was still there. */
    public boolean stay(Connection connection, long folderId) throws SQLException {
        return Statements.update(connection, "UPDATE folder SET leaving = false WHERE id = ?", folderId) > 0;
    }

    /** Those that are marked as removed. */
    public List<Long> leaving(Connection connection) throws SQLException {
        return Statements.list(connection, "SELECT id FROM folder WHERE leaving ORDER BY id", row -> row.getLong(1));
    }

    public boolean isLeaving(Connection connection, long folderId) throws SQLException {
        return Statements.number(connection, "SELECT count(*) FROM folder WHERE id = ? AND leaving", folderId) > 0;
    }

    /** Of one that holds nothing any more. */
    public void remove(Connection connection, long folderId) throws SQLException {
        Statements.update(connection, "DELETE FROM folder WHERE id = ?", folderId);
    }

    public FolderLook beginLook(Connection connection, long folderId) throws SQLException {
        return new FolderLook(Statements.number(connection, "SELECT nextval('look_run')"), folderId);
    }

    private static Folder folder(ResultSet row) throws SQLException {
        return new Folder(
                row.getLong("id"),
                URI.create(row.getString("uri")),
                row.getString("name"),
                row.getLong("files"),
                row.getBoolean("offline"),
                row.getBoolean("elsewhere") ? Optional.of(row.getString("desk")) : Optional.empty(),
                Optional.ofNullable(row.getString("here")).map(URI::create));
    }
}
