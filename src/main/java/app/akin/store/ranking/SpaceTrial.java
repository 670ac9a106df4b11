package app.akin.store.ranking;

import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.store.space.HeldSigns;
import app.akin.store.space.SpaceForm;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.Spaces;
import app.akin.store.space.StoredVector;
import app.akin.store.sql.KindCode;
import app.akin.store.sql.Statements;
import app.akin.store.sql.Transactions;
import app.akin.task.Cancellation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Asks a space the same questions in each way in which it may be kept, and compares times and answers. Questions are vectors of
 * the space itself, a little off, so that none is its own best answer by much.
 */
public final class SpaceTrial {

    private static final int QUESTIONS = 24;
    private static final int BEST = 50;

    /** Below it more candidates are taken, and where that does not help all vectors are compared. */
    public static final double HELD = 0.995;

    /** So many candidates are taken that the questions that nobody has asked yet have something in hand. */
    private static final double WANTED = 0.999;

    private static final int FEWEST = 500;
    private static final int MOST = 16_000;

    private final Transactions transactions;
    private final HeldSigns signs;
    private final VectorRanking ranking;

    /** @param signs in memory, through which questions look first */
    public SpaceTrial(Transactions transactions, HeldSigns signs) {
        this.transactions = transactions;
        this.signs = signs;
        ranking = new VectorRanking(new Spaces(), signs);
    }

    /**
     * @param measured of each way that could be measured
     * @param candidates the fewest that hold recall; nothing where there are no signs or none suffice
     */
    public record Result(List<Measurement> measured, OptionalInt candidates) {

        public Result {
            measured = List.copyOf(measured);
        }
    }

    /** A question and what it asks for. */
    private record Asked(UnitVector vector, Kind kind) {}

    /** @throws java.util.concurrent.CancellationException when cancelled between two questions */
    public Result measure(SpaceTable table, Cancellation cancellation) {
        List<Asked> questions = transactions.read(connection -> questions(connection, table));
        long vectors =
                transactions.read(connection -> Statements.number(connection, "SELECT count(*) FROM " + table.name()));
        Sizes sizes = transactions.read(connection -> Sizes.of(connection, table));
        List<Measurement> measured = new ArrayList<>();
        ask(table, questions, cancellation, OptionalInt.empty()); // from the disk into memory
        Timed exact = ask(table, questions, cancellation, OptionalInt.empty());
        measured.add(measured(table.form().exact(), vectors, sizes.exact(), exact, exact, 1, false));
        OptionalInt held = OptionalInt.empty();
        if (table.form().bits() == SpaceForm.Bits.READY) {
            signs.hold(table);
            Timed bits = new Timed();
            double recall = 0;
            for (int candidates = FEWEST; candidates <= MOST && recall < WANTED; candidates *= 2) {
                ask(table, questions, cancellation, OptionalInt.of(candidates));
                bits = ask(table, questions, cancellation, OptionalInt.of(candidates));
                recall = bits.recall(exact, BEST);
                held = recall >= HELD ? OptionalInt.of(candidates) : OptionalInt.empty();
            }
            measured.add(measured(VectorStorage.BIT, vectors, sizes.exact() + sizes.bits(), bits, exact, 1, false));
        }
        SampledForms others =
                new SampledForms(table, questions.stream().map(Asked::vector).toList());
        for (SampledForms.Sampled other : transactions.aside(connection -> others.measure(connection, cancellation))) {
            measured.add(measured(
                    other.storage(),
                    vectors,
                    Math.round(other.bytesOfEach() * vectors),
                    other.answers(),
                    other.truth(),
                    exact.percentile(0.5) / Math.max(0.001, other.truth().percentile(0.5)),
                    true));
        }
        return new Result(measured, held);
    }

    private static Measurement measured(
            VectorStorage storage,
            long vectors,
            long bytes,
            Timed answers,
            Timed truth,
            double scale,
            boolean sampled) {
        return new Measurement(
                storage,
                vectors,
                bytes,
                answers.percentile(0.5) * scale,
                answers.percentile(0.95) * scale,
                answers.recall(truth, 10),
                answers.recall(truth, BEST),
                sampled);
    }

    private Timed ask(SpaceTable table, List<Asked> questions, Cancellation cancellation, OptionalInt candidates) {
        Timed timed = new Timed();
        for (Asked asked : questions) {
            cancellation.check();
            long start = System.nanoTime();
            Scope scope = Scope.EVERYTHING.only(asked.kind());
            List<RankedItem> found = transactions.read(connection -> candidates.isPresent()
                    ? ranking.bySigns(connection, table, asked.vector(), scope, BEST, candidates.getAsInt())
                    : ranking.exactly(connection, table, asked.vector(), scope, BEST));
            timed.add(found.stream().map(RankedItem::itemId).toList(), System.nanoTime() - start);
        }
        return timed;
    }

    private static List<Asked> questions(Connection connection, SpaceTable table) throws SQLException {
        Random random = new Random(table.id());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            asked.addAll(Statements.list(
                    connection,
                    """
                    SELECT vector_send(embedding::vector), kind FROM %1$s
                    WHERE item_id >= (SELECT min(item_id) + (? * (max(item_id) - min(item_id)))::bigint FROM %1$s)
                    ORDER BY item_id LIMIT 1
                    """.formatted(table.name()),
                    row -> new Asked(near(StoredVector.values(row.getBytes(1)), random), KindCode.kind(row.getInt(2))),
                    random.nextDouble()));
        }
        return asked;
    }

    /** Half as far away as noise of the same length would be. */
    private static UnitVector near(float[] vector, Random random) {
        float[] moved = vector.clone();
        double spread = 0.5 / Math.sqrt(vector.length);
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (spread * random.nextGaussian());
        }
        return UnitVector.normalised(moved);
    }

    private record Sizes(long exact, long bits) {

        static Sizes of(Connection connection, SpaceTable table) throws SQLException {
            return new Sizes(bytes(connection, table.name()), bytes(connection, table.bitsName()));
        }

        private static long bytes(Connection connection, String table) throws SQLException {
            return Statements.number(connection, "SELECT pg_total_relation_size(to_regclass(?))", table);
        }
    }
}
