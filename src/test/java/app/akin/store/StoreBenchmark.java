package app.akin.store;

import app.akin.model.EmbeddingSpace;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.store.content.NewContent;
import app.akin.store.content.NewItem;
import app.akin.store.file.FolderLook;
import app.akin.store.ranking.RankedItem;
import app.akin.store.ranking.Ranking;
import app.akin.store.ranking.VectorRanking;
import app.akin.store.server.PostgresServer;
import app.akin.store.space.Spaces;
import app.akin.store.sql.Connections;
import app.akin.store.sql.Statements;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Measures loading and exact search; {@code main(folder, rows, dimension)}. */
final class StoreBenchmark {

    private static final int BATCH = 1_000;

    private StoreBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[1]);
        EmbeddingSpace space = Samples.space(Integer.parseInt(arguments[2]), VectorStorage.VECTOR);
        long begin = System.nanoTime();
        PostgresServer server = PostgresServer.join(Path.of(arguments[0]), (from, to) -> {});
        System.out.printf("joined in %.0f ms%n", since(begin));
        long opening = System.nanoTime();
        try (Database database = Database.open(server)) {
            System.out.printf("opened in %.0f ms%n", since(opening));
            load(database, space, rows);
            search(server, database, space);
        } finally {
            long closing = System.nanoTime();
            server.close();
            System.out.printf("closed in %.0f ms%n", since(closing));
        }
    }

    private static void load(Database database, EmbeddingSpace space, int rows) {
        if (rows == 0) {
            return; // what an earlier run has loaded
        }
        IndexStore store = database.index();
        store.folders().forEach(folder -> TestDatabase.forget(store.leaving(), folder.id()));
        FolderLook look = store.beginLook(
                store.addFolder(URI.create("file:///bench/"), "bench").id());
        Random random = new Random(1);
        double spent = 0;
        for (int done = 0; done < rows; done += BATCH) {
            int from = done;
            IntFunction<NewItem> item = i -> new NewItem(
                    Optional.of(new Passage(i, i, i + 1, OptionalInt.empty(), words(random, 60))),
                    Optional.of(Samples.random(space.dimension(), random)));
            List<NewItem> items = IntStream.range(0, BATCH).mapToObj(item).toList();
            NewContent content = new NewContent(
                    Samples.hash("d" + from),
                    Kind.PASSAGE,
                    "text/plain",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    items,
                    List.of(Samples.seen("d" + from, look)));
            long start = System.nanoTime();
            store.store(space, List.of(content));
            spent += since(start);
        }
        System.out.printf("%d passages with vectors: %.0f rows/s%n", rows, 1_000 * rows / spent);
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("word")
                    .append((int) (Math.pow(random.nextDouble(), 3) * 20_000))
                    .append(' ');
        }
        return text.toString();
    }

    private static void search(PostgresServer server, Database database, EmbeddingSpace space) throws Exception {
        Random random = new Random(2);
        Connections connections = TestDatabase.connections(server::address);
        try (Connection connection = connections.withVectors().getConnection()) {
            Statements.update(connection, "ANALYZE");
            for (int round = 0; round < 2; round++) {
                for (VectorRanking.Distance distance : VectorRanking.Distance.values()) {
                    VectorRanking ranking = new VectorRanking(new Spaces(), distance);
                    report(
                            distance + "",
                            () -> ranking.nearest(
                                    connection,
                                    space,
                                    Samples.random(space.dimension(), random),
                                    Scope.EVERYTHING.only(Kind.PASSAGE),
                                    200));
                }
            }
        }
        Ranking ranking = database.ranking();
        ShownItems items = database.items();
        report(
                "nearest",
                () -> ranking.nearest(
                        space, Samples.random(space.dimension(), random), Kind.PASSAGE, Scope.EVERYTHING, 200));
        report("full text, 3 words", () -> ranking.fullText("word17 word4711 word9", Scope.EVERYTHING, 200));
        report("full text, rare", () -> ranking.fullText("word19872", Scope.EVERYTHING, 200));
        report("full text, korean", () -> ranking.fullText("강아지가 공원에서", Scope.EVERYTHING, 200));
        report("names", () -> ranking.byName("a dog on the beach", Scope.EVERYTHING, 200));
        report("recent", () -> items.recent(Scope.EVERYTHING, 0, 200));
        List<Long> ids =
                ranking
                        .nearest(space, Samples.random(space.dimension(), random), Kind.PASSAGE, Scope.EVERYTHING, 200)
                        .stream()
                        .map(RankedItem::itemId)
                        .toList();
        report("200 items", () -> ranking.items(ids, Scope.EVERYTHING));
        report("counts", () -> database.index().counts(Scope.EVERYTHING));
    }

    private static void report(String name, Callable<?> call) throws Exception {
        double[] millis = new double[21];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            call.call();
            millis[i] = since(start);
        }
        Arrays.sort(millis);
        System.out.printf("%-20s p50 %.1f ms, p95 %.1f ms%n", name, millis[10], millis[19]);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
