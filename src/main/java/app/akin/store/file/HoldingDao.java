package app.akin.store.file;

import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Which folder holds which file, let go of in portions. */
public final class HoldingDao {

    /**
     * Lets a folder go of some of its files, the newest first, and answers their ids.
     *
     * @param before ids from here on are gone already: without it each step would pass by all that the others have left
     */
    public List<Long> releaseSome(Connection connection, long folderId, long before, int rows) throws SQLException {
        return Statements.list(connection, """
            DELETE FROM holding WHERE folder_id = ? AND file_id IN
                (SELECT file_id FROM holding WHERE folder_id = ? AND file_id < ? ORDER BY file_id DESC LIMIT ?)
            RETURNING file_id
            """, row -> row.getLong(1), folderId, folderId, before, rows);
    }

    public void release(Connection connection, long folderId, List<Long> files) throws SQLException {
        if (!files.isEmpty()) {
            Statements.update(
                    connection,
                    "DELETE FROM holding WHERE folder_id = ? AND file_id = ANY (?)",
                    folderId,
                    Statements.numbers(connection, files));
        }
    }

    /** Of the next {@code rows} files of the look's folder behind {@code after}, those that the look did not come upon. */
    public Window window(Connection connection, FolderLook look, long after, int rows) throws SQLException {
        List<Long> unseen = new ArrayList<>();
        List<Long> all = Statements.list(
                connection,
                "SELECT file_id, run < ? FROM holding WHERE folder_id = ? AND file_id > ? ORDER BY file_id LIMIT ?",
                row -> {
                    if (row.getBoolean(2)) {
                        unseen.add(row.getLong(1));
                    }
                    return row.getLong(1);
                },
                look.run(),
                look.folderId(),
                after,
                rows);
        return new Window(unseen, all.isEmpty() ? after : all.getLast(), all.size() < rows);
    }

    /**
     * @param last the id of the last file looked at
     * @param isLast whether there are none behind it
     */
    public record Window(List<Long> unseen, long last, boolean isLast) {

        public Window {
            unseen = List.copyOf(unseen);
        }
    }
}
