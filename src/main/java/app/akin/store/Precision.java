package app.akin.store;

import app.akin.model.EmbeddingSpace;
import app.akin.model.VectorStorage;
import app.akin.store.ranking.Measurement;
import app.akin.store.ranking.SpaceTrial;
import app.akin.store.space.HeldSigns;
import app.akin.store.space.Pace;
import app.akin.store.space.Reshaping;
import app.akin.store.space.SpaceForm;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.Spaces;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How exactly the vectors of each space are kept: as a person chose, or as measures say.
 *
 * <p>{@link #keep} does in steps what that takes, while the present form answers. Blocks; safe from several threads. All methods
 * throw {@link StoreException}.
 */
public final class Precision {

    /** So few are compared exactly in no time. */
    private static final long WORTH_MEASURING = 5_000;

    /** So many need not be told to one: counting them takes longer than anybody looks at the number. */
    private static final long MANY = 50_000;

    private static final String ABOUT = """
        SELECT CASE WHEN reltuples < ? THEN (SELECT count(*) FROM %s) ELSE reltuples::bigint END
        FROM pg_class WHERE oid = ?::regclass
        """;

    /** What was measured of a library says little about one that is half as large again. */
    private static final double GROWN = 1.5;

    private final Transactions transactions;
    private final Spaces spaces;
    private final Reshaping reshaping;
    private final SpaceTrial trial;

    Precision(Transactions transactions, Spaces spaces, HeldSigns signs) {
        this.transactions = transactions;
        this.spaces = spaces;
        reshaping = new Reshaping(transactions, spaces);
        trial = new SpaceTrial(transactions, signs);
    }

    /** Of every space that holds vectors, the first made first. */
    public List<SpaceSize> sizes() {
        return transactions.read(connection -> {
            List<SpaceSize> sizes = new ArrayList<>();
            for (SpaceTable table : spaces.all(connection)) {
                sizes.add(size(connection, table));
            }
            return sizes;
        });
    }

    private static SpaceSize size(Connection connection, SpaceTable table) throws SQLException {
        return new SpaceSize(
                table.space(),
                Statements.number(connection, ABOUT.formatted(table.name()), MANY, table.name()),
                table.form().storage(),
                Statements.first(
                                connection,
                                "SELECT wish FROM embedding_space WHERE id = ? AND wish IS NOT NULL",
                                row -> row.getString(1),
                                table.id())
                        .map(VectorStorage::valueOf),
                Statements.list(
                        connection,
                        """
                        SELECT storage, vectors, bytes, p50, p95, recall10, recall50, sampled FROM space_measure
                        WHERE space_id = ?
                        """,
                        row -> new Measurement(
                                VectorStorage.valueOf(row.getString(1)),
                                row.getLong(2),
                                row.getLong(3),
                                row.getDouble(4),
                                row.getDouble(5),
                                row.getDouble(6),
                                row.getDouble(7),
                                row.getBoolean(8)),
                        table.id()));
    }

    /** @param wish nothing to let Akin choose; {@link #keep} does what it takes */
    public void choose(EmbeddingSpace space, Optional<VectorStorage> wish) {
        transactions.write(connection -> Statements.update(
                connection,
                "UPDATE embedding_space SET wish = nullif(?, '') WHERE id = ?",
                wish.map(VectorStorage::name).orElse(""),
                find(connection, space).id()));
    }

    /** Measures a space now. */
    public void measure(EmbeddingSpace space, Pace pace) {
        SpaceTable table = table(space);
        note(table, trial.measure(table, pace.cancellation()));
    }

    /**
     * Mends what is not sound, measures what has grown, and changes what is not as it should be.
     *
     * @throws java.util.concurrent.CancellationException when cancelled between two steps; the next call goes on
     */
    public void keep(Pace pace) {
        reshaping.dropLeftovers();
        for (SpaceSize size : sizes()) {
            SpaceTable table = table(size.space());
            if (table.form().bits() == SpaceForm.Bits.READY && !reshaping.isSound(table)) {
                reshaping.dropBits(table);
            }
            if (isDue(size)) {
                measure(size.space(), pace);
            }
            settle(size.space(), pace);
        }
    }

    private static boolean isDue(SpaceSize size) {
        long before =
                size.measured().stream().mapToLong(Measurement::vectors).max().orElse(0);
        return size.vectors() >= WORTH_MEASURING && size.vectors() >= before * GROWN;
    }

    private void settle(EmbeddingSpace space, Pace pace) {
        SpaceSize size = transactions.read(connection -> size(connection, find(connection, space)));
        SpaceTable before = table(space);
        VectorStorage wanted = size.wish().orElseGet(() -> automatic(size, before));
        if (!before.form().next().map(wanted::equals).orElse(true)) {
            reshaping.abandon(before);
        }
        SpaceTable table = table(space);
        if (wanted == VectorStorage.BIT) {
            boolean made = table.form().bits() == SpaceForm.Bits.READY;
            if (!made) {
                reshaping.fillBits(table, pace);
            }
            if (!made || !wasTried(size, table)) {
                measure(space, pace);
            }
            return;
        }
        boolean changed =
                table.form().bits() != SpaceForm.Bits.NONE || table.form().exact() != wanted;
        if (table.form().bits() != SpaceForm.Bits.NONE) {
            reshaping.dropBits(table);
        }
        if (table.form().exact() != wanted) {
            reshaping.rewrite(table(space), wanted, pace);
        }
        if (changed && size.vectors() >= WORTH_MEASURING) {
            measure(space, pace);
        }
    }

    /**
     * Whether it is known how signs do: Akin may have ended between their making and their trial, which takes minutes in a large
     * library, and without its outcome all vectors are compared.
     */
    private static boolean wasTried(SpaceSize size, SpaceTable table) {
        return table.form().candidates().isPresent()
                || size.of(VectorStorage.BIT)
                        .filter(each -> !each.sampled() && each.recall50() < SpaceTrial.HELD)
                        .isPresent();
    }

    /** Never rewrites what a person has not asked to be rewritten: signs come and go beside it. */
    private static VectorStorage automatic(SpaceSize size, SpaceTable table) {
        Optional<Measurement> exact = size.of(table.form().exact());
        Optional<Measurement> bits = size.of(VectorStorage.BIT);
        boolean slow = exact.filter(each -> each.p95() > SpaceSize.FAST).isPresent();
        boolean holds = bits.filter(each -> each.recall50() >= SpaceTrial.HELD || each.sampled())
                .isPresent();
        return slow && holds ? VectorStorage.BIT : table.form().exact();
    }

    private void note(SpaceTable table, SpaceTrial.Result result) {
        OptionalInt candidates = result.candidates();
        transactions.write(connection -> {
            Statements.update(connection, "DELETE FROM space_measure WHERE space_id = ?", table.id());
            for (Measurement each : result.measured()) {
                Statements.update(
                        connection,
                        """
                        INSERT INTO space_measure
                            (space_id, storage, vectors, bytes, p50, p95, recall10, recall50, sampled)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        table.id(),
                        each.storage().name(),
                        each.vectors(),
                        each.bytes(),
                        each.p50(),
                        each.p95(),
                        each.recall10(),
                        each.recall50(),
                        each.sampled());
            }
            return Statements.update(
                    connection,
                    "UPDATE embedding_space SET candidates = nullif(?, 0) WHERE id = ? AND bits = 'READY'",
                    candidates.orElse(0),
                    table.id());
        });
    }

    private SpaceTable table(EmbeddingSpace space) {
        return transactions.read(connection -> find(connection, space));
    }

    private SpaceTable find(Connection connection, EmbeddingSpace space) throws SQLException {
        return spaces.find(connection, space)
                .orElseThrow(() -> new StoreException(StoreException.Problem.OTHER_SPACE, space.label() + " is gone"));
    }
}
