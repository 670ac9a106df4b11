package app.akin.store.ranking;

import app.akin.model.scope.Scope;
import app.akin.store.scope.ScopeSql;
import app.akin.store.space.Snapshot;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which contents have a file in a scope: looked up once, and remembered for the next question in it for as long as nothing is
 * written. Safe from several threads.
 */
final class ScopeContents {

    private static final int REMEMBERED = 4;

    private final Map<ScopeSql, Seen> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ScopeSql, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param now what {@code connection} sees */
    IdSet of(Connection connection, Scope scope, Snapshot now) throws SQLException {
        ScopeSql files = ScopeSql.contentsIn(scope);
        synchronized (remembered) {
            Seen seen = remembered.get(files);
            if (seen != null && seen.when().equals(now.seen())) {
                return seen.contents();
            }
        }
        IdSet contents = new IdSet();
        Statements.list(
                connection,
                files.condition(),
                row -> {
                    contents.add(row.getLong(1));
                    return true;
                },
                files.values().toArray());
        synchronized (remembered) {
            remembered.put(files, new Seen(now.seen(), contents));
        }
        return contents;
    }

    private record Seen(String when, IdSet contents) {}
}
