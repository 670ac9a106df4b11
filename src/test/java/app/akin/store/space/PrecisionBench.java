package app.akin.store.space;

import app.akin.app.OpenCore;
import app.akin.model.EmbeddingSpace;
import app.akin.model.Folder;
import app.akin.model.Kind;
import app.akin.model.Role;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.proof.bench.BenchFile;
import app.akin.store.IndexStore;
import app.akin.store.ManyRows;
import app.akin.store.Precision;
import app.akin.store.SpaceSize;
import app.akin.store.TestDatabase;
import app.akin.store.content.MissingContent;
import app.akin.store.file.FolderLook;
import app.akin.store.ranking.Measurement;
import app.akin.store.ranking.RankedItem;
import app.akin.task.Cancellation;
import app.akin.task.TaskRunner;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A library of {@code -Dbench.items=} pictures, vectors of 512 that lie in clusters as those of eyes do, kept in each of the
 * three ways: loaded, changed in place, asked plain, within a folder of 1 % and of 10 %, and by name; then removed while
 * questions are asked. Beside it one pass through as many bytes of plain memory.
 */
@Tag("bench")
final class PrecisionBench {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int ITEMS = Integer.getInteger("bench.items", 10_000);
    private static final int DIMENSION = 512;
    private static final int BATCH = 1_000;
    /** So many are stored in each of the other forms, too. */
    private static final int MORE = 50_000;

    private static final int QUESTIONS = 40;
    private static final int BEST = 50;

    private static final Path MODELS = Path.of(System.getProperty("akin.basedir", "."), "assets", "models");

    @TempDir
    private Path home;

    private final BenchFile file = new BenchFile("precision-" + ITEMS);
    private final Clusters clusters = new Clusters(DIMENSION, Math.max(16, ITEMS / 500));
    private EmbeddingSpace space;
    private IndexStore store;
    private Precision precision;
    private Folder large;
    private Folder tenth;
    private Folder hundredth;
    private NamesAndFolders named;

    @Test
    void aLibraryInEachOfThreeWays() throws Exception {
        try (OpenCore core = OpenCore.over(home, DATABASE.address(), MODELS.toAbsolutePath())) {
            space = core.encoder().space();
            measure(core);
        }
    }

    private void measure(OpenCore core) throws Exception {
        store = DATABASE.database().index();
        precision = DATABASE.database().precision();
        named = new NamesAndFolders(DATABASE.database(), file, QUESTIONS);
        file.put("items", ITEMS).put("dimension", DIMENSION);
        fill();
        List<UnitVector> questions = new ArrayList<>();
        Random random = new Random(2);
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(clusters.vector(random));
        }
        List<List<Long>> exact = new ArrayList<>();
        for (VectorStorage storage : VectorStorage.values()) {
            long start = System.nanoTime();
            precision.choose(space, Optional.of(storage));
            precision.keep(Pace.NONE);
            file.put(storage + ".changeSeconds", seconds(start));
            if (ITEMS < 5_000) {
                precision.measure(space, Pace.NONE);
            }
            note(storage, precision.sizes().getFirst());
            ask(storage + ".plain", questions, Scope.EVERYTHING);
            ask(storage + ".within10percent", questions, Scope.EVERYTHING.within(tenth.id()));
            ask(storage + ".within1percent", questions, Scope.EVERYTHING.within(hundredth.id()));
            ask(storage + ".withinNamed10percent", questions, NamesAndFolders.named("tenth"));
            ask(storage + ".withinNamed1percent", questions, NamesAndFolders.named("hundredth"));
            List<List<Long>> found =
                    questions.stream().map(each -> ids(each, Scope.EVERYTHING)).toList();
            if (exact.isEmpty()) {
                exact.addAll(found);
            }
            file.put(storage + ".recall50", BenchFile.rounded(recall(exact, found)));
            file.put(
                    storage + ".found1percent",
                    ids(questions.getFirst(), Scope.EVERYTHING.within(hundredth.id()))
                            .size());
            file.write();
        }
        file.put("BIT.loadRowsPerSecond", load(space, more()));
        named.measure(
                ITEMS, Map.of(tenth.name(), tenth.id(), hundredth.name(), hundredth.id(), large.name(), large.id()));
        file.write();
        new WholeSearch(DATABASE, core, file, ITEMS).measure(tenth);
        memory();
        remove(questions);
        file.write();
    }

    private void fill() {
        large = store.addFolder(URI.create("file:///large/"), "large");
        tenth = store.addFolder(URI.create("file:///tenth/"), "tenth");
        hundredth = store.addFolder(URI.create("file:///hundredth/"), "hundredth");
        int few = Math.max(60, ITEMS / 100);
        int some = Math.max(100, ITEMS / 10);
        long start = System.nanoTime();
        rows(large, ITEMS - few - some);
        rows(tenth, some);
        rows(hundredth, few);
        file.put("rowsBySqlSeconds", seconds(start));
        file.put("VECTOR.loadRowsPerSecond", load(space, ITEMS));
        EmbeddingSpace half = new EmbeddingSpace(
                "half", space.weightsSha256(), space.preprocessing(), DIMENSION, VectorStorage.HALFVEC);
        file.put("HALFVEC.loadRowsPerSecond", load(half, Math.min(MORE, ITEMS)));
        store.kept().free(Role.PICTURES, half.model());
        DATABASE.execute("VACUUM ANALYZE");
    }

    private int more() {
        int count = Math.min(MORE, ITEMS / 10);
        rows(store.addFolder(URI.create("file:///more/"), "more"), count);
        return count;
    }

    /** Gives so many pictures the vector that they lack; how many a second are stored, without the making of them. */
    private long load(EmbeddingSpace space, int count) {
        Random random = new Random(count);
        double spent = 0;
        long done = 0;
        long after = 0;
        List<MissingContent> missing = store.missingIn(space, Set.of(Kind.PICTURE), after, BATCH);
        while (!missing.isEmpty() && done < count) {
            Map<Long, UnitVector> vectors = new HashMap<>();
            missing.forEach(each -> vectors.put(each.items().getFirst().itemId(), clusters.vector(random)));
            long begin = System.nanoTime();
            store.storeVectors(space, vectors);
            spent += seconds(begin);
            done += missing.size();
            after = missing.getLast().contentId();
            missing = store.missingIn(space, Set.of(Kind.PICTURE), after, BATCH);
        }
        return Math.round(done / spent);
    }

    private void rows(Folder folder, int count) {
        FolderLook look = store.beginLook(folder.id());
        for (int from = 1; from <= count; from += 50_000) {
            ManyRows.pictures(DATABASE, folder.id(), look.run(), from, Math.min(count, from + 49_999));
        }
    }

    private void note(VectorStorage storage, SpaceSize size) {
        file.put(storage + ".now", size.now().name());
        size.of(storage).ifPresent(measured -> file.put(storage + ".measured", inWords(measured)));
        size.recommended().ifPresent(wanted -> file.put(storage + ".recommends", wanted.name()));
    }

    private static Map<String, Object> inWords(Measurement measured) {
        return Map.of(
                "bytes", measured.bytes(),
                "p50", BenchFile.rounded(measured.p50()),
                "p95", BenchFile.rounded(measured.p95()),
                "recall10", BenchFile.rounded(measured.recall10()),
                "recall50", BenchFile.rounded(measured.recall50()));
    }

    private void ask(String name, List<UnitVector> questions, Scope scope) {
        named.time(name, i -> ids(questions.get(i % questions.size()), scope));
    }

    private List<Long> ids(UnitVector question, Scope scope) {
        return DATABASE.database().ranking().nearest(space, question, Kind.PICTURE, scope, BEST).stream()
                .map(RankedItem::itemId)
                .toList();
    }

    /** What a look at every byte takes at least, so that a busy machine is told from a slow program. */
    private void memory() {
        long[] words = new long[(int) Math.min(1L << 27, (long) ITEMS * DIMENSION * Short.BYTES / Long.BYTES)];
        long sum = 0;
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            for (long word : words) {
                sum += word;
            }
            millis.add(1_000 * seconds(start));
        }
        file.put("memory.bytes", words.length * (long) Long.BYTES);
        file.put("memory.p50", BenchFile.rounded(BenchFile.percentile(millis, 0.5)) + sum);
    }

    private void remove(List<UnitVector> questions) {
        try (TaskRunner removing = new TaskRunner("removing", 1)) {
            long start = System.nanoTime();
            store.leaving().begin(large.id());
            CompletableFuture<Boolean> removed = removing.submit(() -> {
                store.leaving().finish(Set.of(), new Cancellation());
                return true;
            });
            List<Double> millis = new ArrayList<>();
            for (int i = 0; !removed.isDone() || millis.isEmpty(); i++) {
                long asked = System.nanoTime();
                ids(questions.get(i % questions.size()), Scope.EVERYTHING);
                millis.add(1_000 * seconds(asked));
            }
            removed.join();
            file.put("remove.seconds", BenchFile.rounded(seconds(start)));
            file.put("remove.searchP95", BenchFile.rounded(BenchFile.percentile(millis, 0.95)));
        }
    }

    private static double recall(List<List<Long>> exact, List<List<Long>> found) {
        long same = 0;
        long all = 0;
        for (int i = 0; i < exact.size(); i++) {
            Set<Long> there = new HashSet<>(found.get(i));
            same += exact.get(i).stream().filter(there::contains).count();
            all += exact.get(i).size();
        }
        return (double) same / all;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
