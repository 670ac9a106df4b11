package app.akin.store.content;

import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cameras of pictures that an earlier Akin read without asking. */
public final class CameraDao {

    /** The items of pictures that nobody has asked, by their contents, which grow. */
    public Map<Long, Long> unasked(Connection connection, long afterContent, int limit) throws SQLException {
        Map<Long, Long> items = new LinkedHashMap<>();
        Statements.list(connection, """
            SELECT c.id, i.id FROM content c JOIN item i ON i.content_id = c.id
            WHERE c.kind = 0 AND c.camera IS NULL AND c.id > ? ORDER BY c.id LIMIT ?
            """, row -> items.put(row.getLong(1), row.getLong(2)), afterContent, limit);
        return items;
    }

    /** How many pictures nobody has asked. */
    long countUnasked(Connection connection) throws SQLException {
        return Statements.number(connection, "SELECT count(*) FROM content WHERE kind = 0 AND camera IS NULL");
    }

    /** Notes what pictures say, by their contents; those that were asked by somebody else meanwhile stay as they are. */
    public void note(Connection connection, Map<Long, Optional<String>> cameras) throws SQLException {
        List<String> names = new ArrayList<>();
        cameras.values()
                .forEach(camera -> names.add(camera.map(StoredText::clean).orElse("")));
        Array ids = Statements.numbers(connection, cameras.keySet());
        Statements.update(connection, """
            UPDATE content c SET camera = said.camera FROM unnest(?::bigint[], ?::text[]) said (id, camera)
            WHERE c.id = said.id AND c.kind = 0 AND c.camera IS NULL
            """, ids, Statements.texts(connection, names));
    }
}
