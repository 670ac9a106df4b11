package app.akin.store.ranking;

import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.store.space.SignCoder;
import app.akin.store.space.SpaceForm;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.StoredVector;
import app.akin.store.sql.BinaryCopy;
import app.akin.store.sql.Statements;
import app.akin.task.Cancellation;
import com.pgvector.PGvector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which a space is not kept, tried on a part of it in temporary tables. A first look by signs hands on the same
 * share there as it would of the whole: the best of a part lie less close together than the best of the whole, so that
 * recall is, if anything, understated.
 */
final class SampledForms {

    private static final int SAMPLE = 20_000;
    private static final int BEST = 50;
    private static final double HANDED_ON = 2_000;

    private final SpaceTable table;
    private final List<UnitVector> questions;

    SampledForms(SpaceTable table, List<UnitVector> questions) {
        this.table = table;
        this.questions = questions;
    }

    /**
     * @param bytesOfEach what a vector takes on disk
     * @param truth the exact answers on the same part
     */
    record Sampled(VectorStorage storage, double bytesOfEach, Timed answers, Timed truth) {}

    List<Sampled> measure(Connection connection, Cancellation cancellation) throws SQLException {
        List<Sampled> sampled = new ArrayList<>();
        VectorStorage other =
                table.form().exact() == VectorStorage.VECTOR ? VectorStorage.HALFVEC : VectorStorage.VECTOR;
        int dimension = table.space().dimension();
        String type = (other == VectorStorage.HALFVEC ? "halfvec" : "vector") + "(" + dimension + ")";
        long all = Statements.number(
                connection,
                "SELECT greatest(reltuples, 0)::bigint FROM pg_class WHERE oid = ?::regclass",
                table.name());
        double percent = all <= 2L * SAMPLE ? 100 : Math.min(100, 150.0 * SAMPLE / all);
        Statements.update(
                connection,
                "CREATE TEMPORARY TABLE trial_exact ON COMMIT DROP AS SELECT item_id, embedding FROM " + table.name()
                        + " TABLESAMPLE SYSTEM (" + percent + ") LIMIT " + SAMPLE);
        Statements.update(
                connection,
                "CREATE TEMPORARY TABLE trial_other ON COMMIT DROP AS SELECT item_id, embedding::" + type
                        + " FROM trial_exact");
        long rows = Math.max(1, Statements.number(connection, "SELECT count(*) FROM trial_exact"));
        Timed truth = ask(connection, cancellation, "trial_exact", table.type());
        Timed answers = ask(connection, cancellation, "trial_other", type);
        sampled.add(new Sampled(other, bytes(connection, "trial_other") / rows, answers, truth));
        if (table.form().bits() != SpaceForm.Bits.READY) {
            int handedOn = (int) Math.clamp(HANDED_ON * rows / Math.max(rows, all), BEST, HANDED_ON);
            Timed bits = bits(connection, cancellation, handedOn);
            double bytes = bytes(connection, "trial_exact") + bytes(connection, "trial_bits");
            sampled.add(new Sampled(VectorStorage.BIT, bytes / rows, bits, truth));
        }
        return sampled;
    }

    private Timed bits(Connection connection, Cancellation cancellation, int handedOn) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<float[]> vectors =
                Statements.list(connection, "SELECT item_id, vector_send(embedding::vector) FROM trial_exact", row -> {
                    ids.add(row.getLong(1));
                    return StoredVector.values(row.getBytes(2));
                });
        SignCoder coder = new SignCoder(mean(vectors, table.space().dimension()));
        Statements.update(
                connection,
                "CREATE TEMPORARY TABLE trial_bits (item_id bigint, signs " + table.bitType() + ") ON COMMIT DROP");
        try (BinaryCopy copy = new BinaryCopy(connection, "trial_bits (item_id, signs)")) {
            for (int i = 0; i < ids.size(); i++) {
                copy.row(2);
                copy.bigint(ids.get(i));
                copy.bits(coder.dimension(), coder.code(vectors.get(i)));
            }
            copy.end();
        }
        Statements.update(connection, "CREATE INDEX ON trial_exact (item_id)");
        Statements.update(connection, "ANALYZE trial_exact, trial_bits");
        String sql = """
            WITH near AS MATERIALIZED (SELECT item_id FROM trial_bits ORDER BY signs <~> ?::%s LIMIT ?)
            SELECT v.item_id FROM near JOIN trial_exact v ON v.item_id = near.item_id
            ORDER BY v.embedding <#> ?::%s LIMIT ?
            """.formatted(table.bitType(), table.type());
        Timed timed = new Timed();
        for (UnitVector question : questions) {
            cancellation.check();
            long start = System.nanoTime();
            List<Long> found = Statements.list(
                    connection,
                    sql,
                    row -> row.getLong(1),
                    coder.text(question.values()),
                    handedOn,
                    new PGvector(question.values()),
                    BEST);
            timed.add(found, System.nanoTime() - start);
        }
        return timed;
    }

    private static float[] mean(List<float[]> vectors, int dimension) {
        double[] sum = new double[dimension];
        for (float[] vector : vectors) {
            for (int i = 0; i < dimension; i++) {
                sum[i] += vector[i];
            }
        }
        float[] mean = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            mean[i] = (float) (sum[i] / Math.max(1, vectors.size()));
        }
        return mean;
    }

    private Timed ask(Connection connection, Cancellation cancellation, String from, String type) throws SQLException {
        Timed timed = new Timed();
        for (UnitVector question : questions) {
            cancellation.check();
            long start = System.nanoTime();
            List<Long> found = Statements.list(
                    connection,
                    "SELECT item_id FROM %s ORDER BY embedding <#> ?::%s LIMIT ?".formatted(from, type),
                    row -> row.getLong(1),
                    new PGvector(question.values()),
                    BEST);
            timed.add(found, System.nanoTime() - start);
        }
        return timed;
    }

    private static double bytes(Connection connection, String name) throws SQLException {
        return Statements.number(connection, "SELECT pg_total_relation_size(to_regclass(?))", name);
    }
}
