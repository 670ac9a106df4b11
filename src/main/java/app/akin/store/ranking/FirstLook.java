package app.akin.store.ranking;

import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.scope.Scope;
import app.akin.store.ranking.VectorRanking.Distance;
import app.akin.store.scope.ScopeSql;
import app.akin.store.space.SpaceTable;
import app.akin.store.sql.Statements;
import com.pgvector.PGvector;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A first look through the signs of a space, whose best are compared exactly. Where a filter holds few files, these alone are
 * looked through, or, being pictures with one vector each, compared at once. Where it holds many, more than are wanted are
 * looked for without it, and then which of them lie in it, which mostly are enough. Either way the nearest by signs are handed
 * on, and none of them is left out.
 *
 * @param candidates how many are compared exactly
 */
record FirstLook(SpaceTable table, Scope scope, int candidates) {

    /** A look at so many times as many finds enough where one file of so many lies in the filter. */
    private static final int WIDER = 16;

    private static final String NEAR = """
        WITH near AS MATERIALIZED (
            SELECT b.item_id, b.signs <~> ?::%2$s AS apart FROM %1$s b WHERE %3$s ORDER BY apart LIMIT ?
        )
        """;

    private static final String WIDE = """
        WITH wide AS MATERIALIZED (
            SELECT b.item_id, b.content_id, b.signs <~> ?::%2$s AS apart FROM %1$s b WHERE %3$s ORDER BY apart LIMIT ?
        ), near AS MATERIALIZED (
            SELECT b.item_id FROM wide b WHERE %4$s ORDER BY b.apart LIMIT ?
        )
        """;

    private static final String ALL = """
        WITH near AS MATERIALIZED (
            SELECT b.id AS item_id FROM item b WHERE b.content_id = ANY (?) AND %s
        )
        """;

    private static final String EXACTLY = """
        SELECT v.item_id, v.content_id, v.embedding %s ?::%s AS distance, (SELECT count(*) FROM near) AS near
        FROM near JOIN %s v ON v.item_id = near.item_id ORDER BY distance LIMIT ?
        """;

    /** The {@code limit} nearest to {@code query}. */
    List<RankedItem> best(Connection connection, UnitVector query, Distance distance, int limit) throws SQLException {
        ScopeSql ofKind = ScopeSql.ofKind(scope, "b.kind");
        ScopeSql ofFiles = ScopeSql.ofFiles(scope, "b.content_id");
        String code = table.form().coder().orElseThrow().text(query.values());
        Question question = new Question(connection, query, distance, limit);
        if (ofFiles.isEmpty()) {
            return question.ask(near(ofKind), values(code, ofKind, candidates)).best();
        }
        // Filters hold very different numbers, and only an array that is known when a plan is made is hashed.
        Statements.update(connection, "SET LOCAL plan_cache_mode = force_custom_plan");
        Optional<List<Long>> few = few(connection);
        if (few.isPresent()) {
            return among(few.get(), question, code, ofKind);
        }
        List<Object> wide = values(code, ofKind, WIDER * candidates);
        wide.addAll(ofFiles.values());
        wide.add(candidates);
        Found found = question.ask(
                WIDE.formatted(table.bitsName(), table.bitType(), ofKind.condition(), ofFiles.condition()), wide);
        if (found.near() >= candidates) {
            return found.best();
        }
        ScopeSql both = ofKind.and(ofFiles);
        return question.ask(near(both), values(code, both, candidates)).best();
    }

    private List<RankedItem> among(List<Long> contents, Question question, String code, ScopeSql ofKind)
            throws SQLException {
        Array ids = Statements.numbers(question.connection, contents);
        if (contents.size() <= candidates && scope.kind().equals(Optional.of(Kind.PICTURE))) {
            ScopeSql there = new ScopeSql("b.content_id = ANY (?)", List.of(ids)).and(ofKind);
            return question.ask(ALL.formatted(ofKind.condition()), there.values())
                    .best();
        }
        ScopeSql there = ofKind.and(new ScopeSql("b.content_id = ANY (?)", List.of(ids)));
        return question.ask(near(there), values(code, there, candidates)).best();
    }

    /** The contents in the filter, if they are too few for a wider look to find enough; read no further than needed. */
    private Optional<List<Long>> few(Connection connection) throws SQLException {
        long enough = Statements.number(
                        connection,
                        "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = to_regclass(?)",
                        table.bitsName())
                / WIDER;
        ScopeSql files = ScopeSql.contentsIn(scope);
        List<Object> values = new ArrayList<>(files.values());
        values.add(enough);
        List<Long> contents =
                Statements.list(connection, files.condition() + " LIMIT ?", row -> row.getLong(1), values.toArray());
        return Optional.of(contents).filter(each -> each.size() < enough);
    }

    private String near(ScopeSql within) {
        return NEAR.formatted(table.bitsName(), table.bitType(), within.condition());
    }

    private static List<Object> values(String code, ScopeSql within, int most) {
        List<Object> values = new ArrayList<>(List.of(code));
        values.addAll(within.values());
        values.add(most);
        return values;
    }

    /** @param near how many the first look handed on */
    private record Found(List<RankedItem> best, long near) {}

    private final class Question {

        private final Connection connection;
        private final UnitVector query;
        private final Distance distance;
        private final int limit;

        Question(Connection connection, UnitVector query, Distance distance, int limit) {
            this.connection = connection;
            this.query = query;
            this.distance = distance;
            this.limit = limit;
        }

        Found ask(String near, List<Object> values) throws SQLException {
            List<Object> all = new ArrayList<>(values);
            all.add(new PGvector(query.values()));
            all.add(limit);
            long[] handedOn = new long[1];
            List<RankedItem> best = Statements.list(
                    connection,
                    near + EXACTLY.formatted(distance.operator, table.type(), table.name()),
                    row -> {
                        handedOn[0] = row.getLong(4);
                        return new RankedItem(row.getLong(1), row.getLong(2), distance.cosine(row.getDouble(3)));
                    },
                    all.toArray());
            return new Found(best, handedOn[0]);
        }
    }
}
