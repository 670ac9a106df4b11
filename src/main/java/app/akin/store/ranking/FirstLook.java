package app.akin.store.ranking;

import app.akin.model.UnitVector;
import app.akin.model.scope.Scope;
import app.akin.store.ranking.VectorRanking.Distance;
import app.akin.store.scope.ScopeSql;
import app.akin.store.space.SpaceTable;
import app.akin.store.sql.Statements;
import com.pgvector.PGvector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A first look through the signs of a space, whose best are compared exactly. Within a filter it first looks at more than are
 * wanted, without the filter, and then which of those lie in it: mostly enough do. Where they do not, few files lie in it at
 * all, and it looks through those alone. Either way the nearest by signs are handed on, and none of them is left out.
 *
 * @param candidates how many are compared exactly
 */
record FirstLook(SpaceTable table, Scope scope, int candidates) {

    /** A look at so many times as many finds enough where one file of twenty lies in the filter. */
    private static final int WIDER = 16;

    private static final String NEAR = """
        near AS MATERIALIZED (
            SELECT b.item_id, b.signs <~> ?::%2$s AS apart FROM %1$s b WHERE %3$s ORDER BY apart LIMIT ?
        )
        """;

    private static final String WIDE = """
        wide AS MATERIALIZED (
            SELECT b.item_id, b.content_id, b.signs <~> ?::%2$s AS apart FROM %1$s b WHERE %3$s ORDER BY apart LIMIT ?
        ), near AS MATERIALIZED (
            SELECT b.item_id FROM wide b WHERE %4$s ORDER BY b.apart LIMIT ?
        )
        """;

    private static final String INSIDE = "inside AS MATERIALIZED (%s), ";

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
        List<Object> wide = values(code, ofKind, WIDER * candidates);
        wide.addAll(ofFiles.values());
        wide.add(candidates);
        Found found = question.ask(
                WIDE.formatted(table.bitsName(), table.bitType(), ofKind.condition(), ofFiles.condition()), wide);
        return found.near() >= candidates ? found.best() : inside(question, code, ofKind);
    }

    private List<RankedItem> inside(Question question, String code, ScopeSql ofKind) throws SQLException {
        ScopeSql contents = ScopeSql.contentsIn(scope);
        ScopeSql there = new ScopeSql("b.content_id IN (SELECT content_id FROM inside)", List.of());
        List<Object> values = new ArrayList<>(contents.values());
        values.addAll(values(code, ofKind, candidates));
        return question.ask(INSIDE.formatted(contents.condition()) + near(ofKind.and(there)), values)
                .best();
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
                    "WITH " + near + EXACTLY.formatted(distance.operator, table.type(), table.name()),
                    row -> {
                        handedOn[0] = row.getLong(4);
                        return new RankedItem(row.getLong(1), row.getLong(2), distance.cosine(row.getDouble(3)));
                    },
                    all.toArray());
            return new Found(best, handedOn[0]);
        }
    }
}
