package app.akin.store.file;

import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desks of a library, and how one becomes known. */
public final class DeskDao {

    private static final Logger LOG = LoggerFactory.getLogger(DeskDao.class);

    /** Of the files that are there, so many are looked for on this computer to tell whether they are its own. */
    private static final int PROOFS = 100;

    /** The desk that {@code identity} is, now or from now on. To be called by the one writer. */
    public Desk enter(Connection connection, DeskIdentity identity) throws SQLException {
        Optional<Integer> known = Statements.first(
                connection, "SELECT id FROM desk WHERE identity = ?", row -> row.getInt(1), identity.id());
        int id = known.isPresent() ? known.get() : take(connection, identity);
        Statements.update(
                connection,
                "UPDATE desk SET name = ?, seen = now() WHERE id = ?",
                StoredText.clean(identity.name()),
                id);
        return new Desk(id);
    }

    /**
     * The first desk has what was there before: whoever comes first to a library with folders is that one only where it
     * finds the files of these folders on its own disk.
     */
    private static int take(Connection connection, DeskIdentity identity) throws SQLException {
        Optional<Boolean> free = Statements.first(
                connection, "SELECT identity IS NULL FROM desk WHERE id = 1", row -> row.getBoolean(1));
        boolean mayBeFirst = free.orElse(true) && (isWithoutFolders(connection) || hasItsFiles(connection));
        if (mayBeFirst) {
            Statements.update(connection, """
                INSERT INTO desk (id, identity, name) VALUES (1, ?, '')
                ON CONFLICT (id) DO UPDATE SET identity = EXCLUDED.identity
                """, identity.id());
            return 1;
        }
        Statements.update(connection, "INSERT INTO desk (id, name) VALUES (1, '') ON CONFLICT (id) DO NOTHING");
        int id = (int) Statements.number(connection, "SELECT max(id) + 1 FROM desk");
        LOG.info("this is desk {} of the library", id);
        Statements.update(connection, "INSERT INTO desk (id, identity, name) VALUES (?, ?, '')", id, identity.id());
        return id;
    }

    private static boolean isWithoutFolders(Connection connection) throws SQLException {
        return Statements.number(connection, "SELECT count(*) FROM folder WHERE desk_id = 1") == 0;
    }

    private static boolean hasItsFiles(Connection connection) throws SQLException {
        List<Boolean> found = Statements.list(
                connection,
                """
                SELECT f.uri, f.bytes, f.modified_nanos FROM file f
                WHERE EXISTS (SELECT FROM holding h JOIN folder d ON d.id = h.folder_id
                              WHERE h.file_id = f.id AND d.desk_id = 1)
                ORDER BY f.id DESC LIMIT %d
                """.formatted(PROOFS),
                row -> isHere(row.getString(1), row.getLong(2), row.getLong(3) / 1_000_000));
        return found.contains(true);
    }

    private static boolean isHere(String uri, long bytes, long modifiedMillis) {
        try {
            Path path = Path.of(URI.create(uri));
            return Files.size(path) == bytes && Files.getLastModifiedTime(path).toMillis() == modifiedMillis;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether more than one has been here. */
    public boolean isShared(Connection connection) throws SQLException {
        return Statements.number(connection, "SELECT count(*) FROM desk WHERE identity IS NOT NULL OR id = 1") > 1;
    }

    /** The desks but {@code own} for which a note says {@code value}, by their names. */
    public List<String> noting(Connection connection, Desk own, String note, String value) throws SQLException {
        return Statements.list(connection, """
            SELECT coalesce(nullif(k.name, ''), '?') FROM note n JOIN desk k
            ON n.name = CASE k.id WHEN 1 THEN ? ELSE ? || '@' || k.id END
            WHERE n.value = ? AND k.id <> ? ORDER BY k.id
            """, row -> row.getString(1), note, note, value, own.id());
    }

    /** Says that {@code folder} of another desk is found at {@code here} on {@code own}; nothing takes that back. */
    public void samePlace(Connection connection, Desk own, long folder, Optional<URI> here) throws SQLException {
        Statements.update(connection, "DELETE FROM same_place WHERE desk_id = ? AND folder_id = ?", own.id(), folder);
        if (here.isPresent()) {
            Statements.update(
                    connection,
                    "INSERT INTO same_place (desk_id, folder_id, uri) VALUES (?, ?, ?)",
                    own.id(),
                    folder,
                    here.get().toString().replaceFirst("/*$", "/"));
        }
    }
}
