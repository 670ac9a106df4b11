package app.akin.store.content;

import app.akin.model.ContentHash;
import app.akin.store.file.Desk;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;

/** Which desk reads a content, so that two that meet it at the same time do not both do the work. */
public final class ClaimDao {

    /** Whoever claimed longer ago than this has gone. */
    private static final String STALE = "interval '5 minutes'";

    /** Whether {@code desk} is to read it; not where another one does at the moment. */
    public boolean claim(Connection connection, Desk desk, ContentHash hash) throws SQLException {
        return Statements.update(connection, """
            INSERT INTO claim (sha256, desk_id) VALUES (?, ?)
            ON CONFLICT (sha256) DO UPDATE SET desk_id = EXCLUDED.desk_id, at = now()
            WHERE claim.desk_id = EXCLUDED.desk_id OR claim.at < now() - %s
            """.formatted(STALE), hash.bytes(), desk.id()) > 0;
    }

    /** Drops all claims of {@code desk}, and those that are stale. */
    public void release(Connection connection, Desk desk) throws SQLException {
        Statements.update(connection, "DELETE FROM claim WHERE desk_id = ? OR at < now() - " + STALE, desk.id());
    }
}
