package app.akin.store.content;

import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.LibrarySpread;
import app.akin.model.scope.Scope;
import app.akin.store.scope.ScopeSql;
import app.akin.store.space.SpaceTable;
import app.akin.store.sql.KindCode;
import app.akin.store.sql.Statements;
import app.akin.store.sql.Tally;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** How much is in the library, and of what. */
public final class CountDao {

    private static final long NANOS = 1_000_000_000;

    private final CameraDao cameras = new CameraDao();

    /** Of the whole library, or of one kind in it, as they are kept; within other bounds they are counted. */
    public LibraryCounts counts(Connection connection, Scope scope) throws SQLException {
        if (isWhole(scope)) {
            Tally tally = Tally.read(connection);
            LibraryCounts hidden = HiddenCounts.read(connection);
            boolean pictures = !scope.kind().equals(Optional.of(Kind.PASSAGE));
            boolean documents = !scope.kind().equals(Optional.of(Kind.PICTURE));
            long seen = pictures ? tally.of("files " + KindCode.of(Kind.PICTURE)) - hidden.pictures() : 0;
            long read = documents ? tally.of("files " + KindCode.of(Kind.PASSAGE)) - hidden.documents() : 0;
            return new LibraryCounts(
                    seen + read,
                    seen,
                    read,
                    documents ? tally.of("passages") - hidden.passages() : 0,
                    tally.of("failures") - hidden.failures());
        }
        ScopeSql within = ScopeSql.files(
                scope, "count(*), count(*) FILTER (WHERE c.kind = 0), count(*) FILTER (WHERE c.kind = 1)");
        long[] files = Statements.first(
                        connection,
                        within.condition(),
                        row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
                        within.values().toArray())
                .orElseThrow();
        ScopeSql items = ScopeSql.ofAll(scope, "i.content_id", "i.kind");
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
        Tally tally = Tally.read(connection);
        DateSpan dates = Statements.first(connection, DATES, CountDao::dates).orElse(DateSpan.ANY);
        return new LibrarySpread(tally.all("type "), tally.all("camera "), cameras.countUnasked(connection), dates);
    }

    /** How many files lie in {@code scope}; of the whole library, and of a whole folder, as it is kept. */
    public long files(Connection connection, Scope scope) throws SQLException {
        if (isWhole(scope)) {
            return counts(connection, scope).files();
        }
        if (scope.folder().isPresent() && scope.inAllFolders().equals(Scope.EVERYTHING)) {
            return Tally.held(connection, scope.folder().getAsLong());
        }
        ScopeSql within = ScopeSql.files(scope, "count(*)");
        return Statements.number(connection, within.condition(), within.values().toArray());
    }

    private static boolean isWhole(Scope scope) {
        return scope.of(Optional.empty()).equals(Scope.EVERYTHING);
    }

    /**
     * The time of a file counts where its content has none of its own. Where the first ones all have, the last of those is a
     * bound, too.
     */
    private static final String DATES = """
        WITH oldest AS (
            SELECT f.modified_nanos AS at, c.taken IS NULL AS counts
            FROM (SELECT modified_nanos, content_id FROM file ORDER BY modified_nanos LIMIT %1$d) f
            JOIN content c ON c.id = f.content_id
        ), newest AS (
            SELECT f.modified_nanos AS at, c.taken IS NULL AS counts
            FROM (SELECT modified_nanos, content_id FROM file ORDER BY modified_nanos DESC LIMIT %1$d) f
            JOIN content c ON c.id = f.content_id
        )
        SELECT (SELECT min(taken) FROM content), (SELECT max(taken) FROM content),
               (SELECT coalesce(min(at) FILTER (WHERE counts), CASE WHEN count(*) = %1$d THEN max(at) END) FROM oldest),
               (SELECT coalesce(max(at) FILTER (WHERE counts), CASE WHEN count(*) = %1$d THEN min(at) END) FROM newest)
        """.formatted(1_000);

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
