package app.akin.store.ranking;

import app.akin.model.UnitVector;
import app.akin.model.scope.Scope;
import app.akin.store.scope.ScopeSql;
import app.akin.store.space.HeldSigns;
import app.akin.store.space.SignCodes;
import app.akin.store.space.Snapshot;
import app.akin.store.space.SpaceTable;
import app.akin.store.sql.KindCode;
import app.akin.store.sql.Statements;
import com.pgvector.PGvector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** A first look through the signs of a space in memory, whose best the server compares exactly. */
final class LookInMemory {

    private static final String EXACTLY = """
        SELECT v.item_id, v.content_id, v.embedding %s ?::%s AS distance, count(*) OVER () AS there
        FROM %s v WHERE v.item_id = ANY (?) ORDER BY distance LIMIT ?
        """;

    private final HeldSigns signs;
    private final ScopeContents contents = new ScopeContents();

    LookInMemory(HeldSigns signs) {
        this.signs = signs;
    }

    /** The {@code limit} nearest to {@code query}; nothing where the signs are not in memory, or too many of them have gone. */
    Optional<List<RankedItem>> best(
            Connection connection,
            SpaceTable table,
            UnitVector query,
            VectorRanking.Distance distance,
            Scope scope,
            int limit,
            int candidates)
            throws SQLException {
        Snapshot now = Snapshot.of(connection, table.bitsName());
        Optional<SignCodes.View> held = signs.of(connection, table, now);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        long[] nearest = held.get()
                .nearest(
                        table.form().coder().orElseThrow(),
                        query.values(),
                        scope.kind().map(KindCode::of).orElse(-1),
                        within(connection, scope, now),
                        Math.max(candidates, limit));
        // By their places in the table, so that the server reads ahead: from a disk in two thirds of the time.
        Statements.update(connection, "SET LOCAL enable_indexscan = off");
        int[] there = new int[1];
        List<RankedItem> best = Statements.list(
                connection,
                EXACTLY.formatted(distance.operator, table.type(), table.name()),
                row -> {
                    there[0] = row.getInt(4);
                    return new RankedItem(row.getLong(1), row.getLong(2), distance.cosine(row.getDouble(3)));
                },
                new PGvector(query.values()),
                connection.createArrayOf(
                        "bigint", Arrays.stream(nearest).boxed().toArray()),
                limit);
        if (signs.areFresh(table, nearest.length, there[0])) {
            return Optional.of(best);
        }
        Statements.update(connection, "SET LOCAL enable_indexscan = on"); // for the server's own look
        return Optional.empty();
    }

    private LongPredicate within(Connection connection, Scope scope, Snapshot now) throws SQLException {
        return ScopeSql.ofFiles(scope, "").isEmpty() ? _ -> true : contents.of(connection, scope, now)::has;
    }
}
