package app.akin.store.content;

import app.akin.model.LibraryCounts;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.LibrarySpread;
import app.akin.model.scope.Scope;
import app.akin.store.scope.ScopeSql;
import app.akin.store.space.SpaceTable;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much is in the library, and of what. */
public final class CountDao {

    private static final long NANOS = 1_000_000_000;

    public LibraryCounts counts(Connection connection, Scope scope) throws SQLException {
        ScopeSql within = ScopeSql.ofKind(scope, "c.kind").and(ScopeSql.ofFile(scope, "f", "c"));
        long[] files = Statements.first(
                        connection,
                        """
                        SELECT count(*), count(*) FILTER (WHERE c.kind = 0), count(*) FILTER (WHERE c.kind = 1)
                        FROM file f JOIN content c ON c.id = f.content_id WHERE %s
                        """.formatted(within.condition()),
                        row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
                        within.values().toArray())
                .orElseThrow();
        ScopeSql items = ScopeSql.of(scope, "i.content_id", "i.kind");
        long passages = Statements.number(
                connection,
                "SELECT count(*) FROM item i WHERE i.kind = 1 AND " + items.condition(),
                items.values().toArray());
        Object[] folder = scope.folder().stream().mapToObj(Long::valueOf).toArray();
        long failures = Statements.number(
                connection,
                "SELECT count(*) FROM failure f" + (folder.length == 0 ? "" : " WHERE f.folder_id = ?"),
                folder);
        return new LibraryCounts(files[0], files[1], files[2], passages, failures);
    }

    public long filesIn(Connection connection, Optional<SpaceTable> space) throws SQLException {
        return Statements.number(
                connection, "SELECT count(*) FROM file f WHERE " + SpaceTable.picturesAreRead(space, "f.content_id"));
    }

    public LibrarySpread spread(Connection connection) throws SQLException {
        Map<String, Long> types = new HashMap<>();
        Statements.list(
                connection,
                "SELECT media_type, count(*) FROM content GROUP BY media_type",
                row -> types.put(row.getString(1), row.getLong(2)));
        DateSpan dates = Statements.first(connection, """
            SELECT min(c.taken), max(c.taken), min(f.modified_nanos) FILTER (WHERE c.taken IS NULL),
                   max(f.modified_nanos) FILTER (WHERE c.taken IS NULL)
            FROM file f JOIN content c ON c.id = f.content_id
            """, CountDao::dates).orElse(DateSpan.ANY);
        return new LibrarySpread(types, dates);
    }

    private static DateSpan dates(ResultSet row) throws SQLException {
        return new DateSpan(
                days(row, 1, 3).min(LocalDate::compareTo), days(row, 2, 4).max(LocalDate::compareTo));
    }

    private static Stream<LocalDate> days(ResultSet row, int taken, int modified) throws SQLException {
        Stream<LocalDate> pictures =
                Optional.ofNullable(row.getTimestamp(taken))
                        .map(moment -> moment.toLocalDateTime().toLocalDate())
                        .stream();
        long nanos = row.getLong(modified);
        Stream<LocalDate> others = row.wasNull()
                ? Stream.empty()
                : Stream.of(LocalDate.ofInstant(
                        Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS)), ZoneId.systemDefault()));
        return Stream.concat(pictures, others);
    }
}
