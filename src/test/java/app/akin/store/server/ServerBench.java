package app.akin.store.server;

import static org.assertj.core.api.Assumptions.assumeThat;

import app.akin.proof.bench.BenchFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Akin's own PostgreSQL beside the one of this machine's distribution, and its settings beside others: by turns, so that
 * whatever else the machine does slows all alike.
 */
@Tag("bench")
final class ServerBench {

    private static final int ROWS = Integer.getInteger("akin.bench.rows", 100_000);
    private static final int BATCH = 1_000;
    private static final int TURNS = 5;
    private static final int QUESTIONS = 5;

    @TempDir
    Path base;

    @Test
    void ownServerBesideTheDistributions() throws Exception {
        Installation own = own();
        Optional<Installation> other = Installations.of(Optional.empty(), ServerFolders.usual())
                .best()
                .filter(each -> each.major() < own.major());
        assumeThat(other)
                .as("an older PostgreSQL with pgvector on this machine, to measure beside Akin's own")
                .isPresent();
        Map<String, MeasuredServer> servers = new LinkedHashMap<>();
        try {
            servers.put("own", new MeasuredServer(base.resolve("own"), own, ""));
            servers.put("distribution", new MeasuredServer(base.resolve("distribution"), other.orElseThrow(), ""));
            fill(servers, TURNS);
            for (int turn = 0; turn < TURNS; turn++) {
                inTurn(servers, turn, server -> server.askExactly(questions()));
            }
            inTurn(servers, 0, server -> server.noteMemory("AfterQuestions"));
            tell(servers, "server"); // an index takes minutes
            inTurn(servers, 0, MeasuredServer::buildIndex);
            for (int turn = 0; turn < TURNS; turn++) {
                inTurn(servers, turn, server -> server.askByIndex(questions()));
            }
            tell(servers, "server");
        } finally {
            close(servers);
        }
    }

    @Test
    void settingsByTurns() throws Exception {
        Map<String, MeasuredServer> servers = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, String> each : settings().entrySet()) {
                servers.put(each.getKey(), new MeasuredServer(base.resolve(each.getKey()), own(), each.getValue()));
            }
            fill(servers, 1);
            for (int turn = 0; turn < TURNS; turn++) {
                inTurn(
                        servers,
                        turn,
                        server -> server.askAfterColdStart(questions().getFirst()));
                inTurn(servers, turn, server -> server.askExactly(questions()));
            }
            inTurn(servers, 0, server -> server.noteMemory("AfterQuestions"));
            tell(servers, "server-settings");
        } finally {
            close(servers);
        }
    }

    /** What sorting, hashing and building an index may take; {@code asShipped} is that of this machine. */
    @Test
    void memoryByTurns() throws Exception {
        Map<String, MeasuredServer> servers = new LinkedHashMap<>();
        Map<String, String> memories = new LinkedHashMap<>();
        memories.put("least", "work_mem = 4MB\nmaintenance_work_mem = 64MB\n");
        memories.put("asShipped", "");
        memories.put("most", "work_mem = 64MB\nmaintenance_work_mem = 1GB\n");
        try {
            for (Map.Entry<String, String> each : memories.entrySet()) {
                servers.put(each.getKey(), new MeasuredServer(base.resolve(each.getKey()), own(), each.getValue()));
            }
            fill(servers, 1);
            inTurn(servers, 0, server -> server.makeFiles(ROWS));
            for (int turn = 0; turn < TURNS; turn++) {
                inTurn(servers, turn, MeasuredServer::buildNames);
                inTurn(servers, turn, server -> server.askWithinFolders(questions()));
            }
            inTurn(servers, 0, server -> server.noteMemory("AfterQuestions"));
            tell(servers, "server-memory");
        } finally {
            close(servers);
        }
    }

    private static Installation own() {
        return Installations.onThisMachine()
                .best()
                .filter(Installation::isOwn)
                .orElseThrow(() -> new IllegalStateException("Akin's own PostgreSQL does not run here"));
    }

    private static String shipped() {
        return ServerSettings.ofThisMachine(own().major()).text(0);
    }

    /** Each line stands above those of {@link ServerSettings}. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("asShipped", "");
        settings.put("otherIo", "io_method = " + (shipped().contains("'sync'") ? "worker" : "sync") + "\n");
        settings.put("fewBuffers", "shared_buffers = 128MB\n");
        settings.put("manyBuffers", "shared_buffers = 2GB\n");
        settings.put("oneProcess", "max_parallel_workers_per_gather = 0\n");
        settings.put("jit", "jit = on\n");
        return settings;
    }

    private static void fill(Map<String, MeasuredServer> servers, int starts) throws Exception {
        inTurn(servers, 0, MeasuredServer::startForTheFirstTime);
        inTurn(servers, 0, MeasuredServer::makeTable);
        for (int turn = 0; turn < starts; turn++) {
            inTurn(servers, turn, MeasuredServer::startAgain);
        }
        inTurn(servers, 0, server -> server.noteMemory("AfterStart"));
        Random random = new Random(1);
        for (int from = 0; from < ROWS; from += BATCH) {
            int first = from;
            List<float[]> batch = vectors(BATCH, random);
            inTurn(servers, from / BATCH, server -> server.load(first, batch));
        }
        inTurn(servers, 0, server -> server.run("VACUUM ANALYZE vectors"));
        inTurn(servers, 0, server -> server.run("CHECKPOINT"));
    }

    /** Another one is the first each time. */
    private static void inTurn(Map<String, MeasuredServer> servers, int turn, Step step) throws Exception {
        List<MeasuredServer> all = List.copyOf(servers.values());
        for (int i = 0; i < all.size(); i++) {
            step.of(all.get((i + turn) % all.size()));
        }
    }

    private static List<float[]> questions() {
        return vectors(QUESTIONS, new Random(2));
    }

    /** Of length 1, in every direction alike. */
    private static List<float[]> vectors(int count, Random random) {
        return IntStream.range(0, count).mapToObj(_ -> vector(random)).toList();
    }

    private static float[] vector(Random random) {
        double[] parts = random.doubles(MeasuredServer.DIMENSION, -1, 1).toArray();
        double length = Math.sqrt(IntStream.range(0, parts.length)
                .mapToDouble(i -> parts[i] * parts[i])
                .sum());
        float[] vector = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            vector[i] = (float) (parts[i] / length);
        }
        return vector;
    }

    private static void tell(Map<String, MeasuredServer> servers, String name) {
        BenchFile file = new BenchFile(name)
                .put("rows", ROWS)
                .put("dimension", MeasuredServer.DIMENSION)
                .put("rowsOfOneBatch", BATCH);
        servers.forEach((which, server) -> file.put(which, server.results()));
        file.write();
    }

    private static void close(Map<String, MeasuredServer> servers) throws ServerException {
        List<ServerException> failures = new ArrayList<>();
        for (MeasuredServer server : servers.values()) {
            try {
                server.close();
            } catch (ServerException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    @FunctionalInterface
    private interface Step {
        void of(MeasuredServer server) throws Exception;
    }
}
