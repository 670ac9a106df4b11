package app.akin.store.scope;

import app.akin.model.scope.Scope;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A typed folder that is one of the library's own, as if it had been clicked: its files and their number are known, and nothing
 * is looked for in addresses.
 */
public final class OwnFolder {

    private OwnFolder() {}

    /** The same scope, which says so where the first that can is the only folder of that name. */
    public static Scope in(Connection connection, Scope scope) throws SQLException {
        if (scope.folder().isPresent()) {
            return scope;
        }
        for (String typed : scope.files().folders()) {
            ScopeSql own = FolderFilterSql.own(typed);
            List<Long> only = Statements.list(
                    connection,
                    own.condition(),
                    row -> row.getLong(1),
                    own.values().toArray());
            if (only.size() == 1) {
                Set<String> others = new HashSet<>(scope.files().folders());
                others.remove(typed);
                return scope.of(scope.files().inside(others)).within(only.getFirst());
            }
        }
        return scope;
    }
}
