package app.akin.store.kept;

import app.akin.model.kept.SavedSearch;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Saved searches, and questions asked before. */
public final class SearchDao {

    /** Older ones are forgotten. */
    private static final int MOST_ASKED = 200;

    public List<SavedSearch> saved(Connection connection) throws SQLException {
        return Statements.list(
                connection,
                "SELECT id, name, question, seen FROM saved_search ORDER BY lower(name), id",
                row -> new SavedSearch(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()));
    }

    /** Another question under a name that is there takes its place. */
    public long save(Connection connection, String name, String question) throws SQLException {
        return Statements.number(connection, """
            INSERT INTO saved_search (name, question) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET question = excluded.question, seen = now() RETURNING id
            """, StoredText.clean(name), StoredText.clean(question));
    }

    /** Answers whether no other one is called so. */
    public boolean rename(Connection connection, long id, String name) throws SQLException {
        return Statements.update(connection, """
            UPDATE saved_search SET name = ? WHERE id = ?
            AND NOT EXISTS (SELECT FROM saved_search other WHERE other.name = ? AND other.id <> ?)
            """, StoredText.clean(name), id, StoredText.clean(name), id) > 0;
    }

    public void remove(Connection connection, long id) throws SQLException {
        Statements.update(connection, "DELETE FROM saved_search WHERE id = ?", id);
    }

    public void seen(Connection connection, long id) throws SQLException {
        Statements.update(connection, "UPDATE saved_search SET seen = now() WHERE id = ?", id);
    }

    /** Questions asked before, the last one first. */
    public List<String> asked(Connection connection, int limit) throws SQLException {
        return Statements.list(
                connection, "SELECT words FROM asked ORDER BY at DESC LIMIT ?", row -> row.getString(1), limit);
    }

    public void remember(Connection connection, String words) throws SQLException {
        Statements.update(
                connection,
                "INSERT INTO asked (words) VALUES (?) ON CONFLICT (words) DO UPDATE SET at = excluded.at",
                StoredText.clean(words));
        Statements.update(
                connection,
                "DELETE FROM asked WHERE at < (SELECT at FROM asked ORDER BY at DESC OFFSET ? LIMIT 1)",
                MOST_ASKED - 1);
    }

    public void forget(Connection connection) throws SQLException {
        Statements.update(connection, "DELETE FROM asked");
    }
}
