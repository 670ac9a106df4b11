package app.akin.store.content;

import app.akin.model.LibraryCounts;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;

/** How much of what is stored is shown no more: only folders hold it that are about to leave. */
final class HiddenCounts {

    /** More take too long to be counted whenever somebody looks: they leave the counts as they leave the library. */
    private static final int MOST = 20_000;

    private static final String HELD = """
        SELECT coalesce(sum(t.change), 0) FROM tally t JOIN folder d ON d.id = t.folder_id
        WHERE d.leaving AND t.what = 'held'
        """;

    private static final String FILES = """
        SELECT f.id, f.content_id, c.kind FROM file f JOIN content c ON c.id = f.content_id
        WHERE f.id IN (SELECT h.file_id FROM holding h JOIN folder d ON d.id = h.folder_id WHERE d.leaving)
          AND NOT EXISTS (SELECT FROM holding h JOIN folder d ON d.id = h.folder_id
                          WHERE h.file_id = f.id AND NOT d.leaving)
        """;

    private static final String COUNTS = """
        WITH hidden AS (%s)
        SELECT (SELECT count(*) FROM hidden WHERE kind = 0), (SELECT count(*) FROM hidden WHERE kind = 1),
               (SELECT count(*) FROM item i WHERE i.kind = 1 AND i.content_id IN (SELECT content_id FROM hidden)
                AND NOT EXISTS (SELECT FROM file f
                                WHERE f.content_id = i.content_id AND f.id NOT IN (SELECT id FROM hidden))),
               (SELECT count(*) FROM failure b JOIN folder d ON d.id = b.folder_id WHERE d.leaving)
        """.formatted(FILES);

    private HiddenCounts() {}

    static LibraryCounts read(Connection connection) throws SQLException {
        if (Statements.number(connection, "SELECT count(*) FROM folder WHERE leaving") == 0
                || Statements.number(connection, HELD) > MOST) {
            return LibraryCounts.NONE;
        }
        return Statements.first(connection, COUNTS, row -> {
                    long pictures = row.getLong(1);
                    long documents = row.getLong(2);
                    return new LibraryCounts(pictures + documents, pictures, documents, row.getLong(3), row.getLong(4));
                })
                .orElseThrow();
    }
}
