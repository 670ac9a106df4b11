package app.akin.store.server;

import app.akin.proof.bench.BenchFile;
import app.akin.store.sql.BinaryCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One server with a cluster of its own, a table of vectors in it, and how long each step took.
 *
 * <p>Milliseconds, unless a name says otherwise.
 */
final class MeasuredServer implements AutoCloseable {

    static final int DIMENSION = 512;
    private static final int LIMIT = 200;
    /** Of a file, in bytes: the table's. */
    private static final int LARGE = 4_000_000;

    private final Map<String, List<Double>> measured = new LinkedHashMap<>();
    private final Cluster cluster;
    private final Installation installation;
    private final Privilege privilege;
    private final String settings;
    private ClusterServer process;

    /**
     * @param folder where its cluster will lie
     * @param settings lines of a configuration file that stand above Akin's own
     */
    MeasuredServer(Path folder, Installation installation, String settings) throws ServerException, IOException {
        this.installation = installation;
        this.settings = settings;
        cluster = new Cluster(Files.createDirectories(folder).toRealPath());
        privilege = Privilege.needed(cluster.folder());
    }

    /** From nothing to a database that answers. */
    void startForTheFirstTime() throws ServerException, IOException {
        cluster.writePassword();
        long begin = System.nanoTime();
        new NewCluster(cluster, installation, privilege).make();
        // Below the line that names Akin's own settings, so that these hold.
        Files.writeString(cluster.data().resolve("postgresql.conf"), settings, StandardOpenOption.APPEND);
        process = new ClusterServer(cluster, installation, privilege, Postmaster::freePort);
        process.start();
        note("firstStart", begin);
    }

    void startAgain() throws ServerException {
        process.stop();
        long begin = System.nanoTime();
        process.start();
        note("laterStart", begin);
    }

    void makeTable() throws SQLException {
        run("CREATE EXTENSION vector");
        run("CREATE TABLE vectors (id bigint PRIMARY KEY, embedding vector(" + DIMENSION + ") NOT NULL)");
        run("ALTER TABLE vectors ALTER COLUMN embedding SET STORAGE PLAIN");
    }

    /** One transaction, as Akin stores a batch. */
    void load(int from, List<float[]> vectors) throws SQLException {
        long begin = System.nanoTime();
        try (Connection connection = connect();
                BinaryCopy copy = new BinaryCopy(connection, "vectors (id, embedding)")) {
            for (int i = 0; i < vectors.size(); i++) {
                copy.row(2);
                copy.bigint(from + i);
                copy.vector(vectors.get(i));
            }
            copy.end();
        }
        note("loadOfOneBatch", begin);
    }

    /** Each vector is compared. */
    void askExactly(List<float[]> questions) throws SQLException {
        ask("exact", "SET enable_indexscan = off", questions);
    }

    /** Five files for each vector, so many of them that a set of two thirds is no small one. */
    void makeFiles(int vectors) throws SQLException {
        run("CREATE EXTENSION pg_trgm");
        run("CREATE TABLE files (id bigint PRIMARY KEY, vector bigint NOT NULL, folder int NOT NULL, name text NOT"
                + " NULL)");
        run("INSERT INTO files SELECT n, n % " + vectors + ", n % 7, 'IMG_' || n || '_' || left(md5(n::text), 12)"
                + " FROM generate_series(1, " + 5 * vectors + ") n");
        run("VACUUM ANALYZE files");
    }

    /** As the indexes of names are built when a library is copied. */
    void buildNames() throws SQLException {
        long begin = System.nanoTime();
        run("CREATE INDEX names ON files USING gin (name gin_trgm_ops)");
        note("namesBuild", begin);
        run("DROP INDEX names");
    }

    /** The nearest within a filter that holds most files. */
    void askWithinFolders(List<float[]> questions) throws SQLException {
        ask(
                "withinFolders",
                "SET enable_indexscan = off",
                "SELECT id FROM vectors WHERE id IN (SELECT vector FROM files WHERE folder < 5)"
                        + " ORDER BY embedding <#> ?::vector LIMIT " + LIMIT,
                questions);
    }

    void buildIndex() throws SQLException {
        long begin = System.nanoTime();
        run("CREATE INDEX near ON vectors USING hnsw (embedding vector_ip_ops)");
        note("hnswBuild", begin);
    }

    void askByIndex(List<float[]> questions) throws SQLException {
        ask("hnsw", "SET hnsw.ef_search = " + LIMIT, questions);
    }

    /** The first question after a start, when the system holds nothing of the database in its memory. */
    void askAfterColdStart(float[] question) throws ServerException, IOException, SQLException {
        process.stop();
        forgetFiles();
        process.start();
        ask("exactCold", "SET enable_indexscan = off", List.of(question));
    }

    /** What its processes take together, in MiB: what several of them share counts once. */
    void noteMemory(String when) {
        long postmaster = PostmasterFile.in(cluster.data()).orElseThrow().pid();
        double mebi = 0;
        for (ProcessHandle each : Stream.concat(
                        ProcessHandle.of(postmaster).stream(),
                        ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children))
                .toList()) {
            mebi += mebiOf(each);
        }
        measured.computeIfAbsent("mebi" + when, _ -> new ArrayList<>()).add(mebi);
    }

    /** Nothing of one that has just ended, and where the system does not tell. */
    private static double mebiOf(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Median, best and 95th percentile of each step, and how often it was taken. */
    Map<String, Object> results() {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("server", installation.version());
        measured.forEach((step, values) -> results.put(
                step,
                Map.of(
                        "median", BenchFile.rounded(BenchFile.percentile(values, 0.5)),
                        "p95", BenchFile.rounded(BenchFile.percentile(values, 0.95)),
                        "least", BenchFile.rounded(Collections.min(values)),
                        "times", values.size())));
        return results;
    }

    private void ask(String step, String setting, List<float[]> questions) throws SQLException {
        ask(step, setting, "SELECT id FROM vectors ORDER BY embedding <#> ?::vector LIMIT " + LIMIT, questions);
    }

    private void ask(String step, String setting, String sql, List<float[]> questions) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                PreparedStatement asked = connection.prepareStatement(sql)) {
            statement.execute(setting);
            for (float[] question : questions) {
                asked.setString(1, Arrays.toString(question));
                long begin = System.nanoTime();
                try (ResultSet rows = asked.executeQuery()) {
                    int found = 0;
                    while (rows.next()) {
                        found++;
                    }
                    if (found != LIMIT) {
                        throw new SQLException(found + " rows instead of " + LIMIT);
                    }
                }
                note(step, begin);
            }
        }
    }

    /** Asks the system to drop what it keeps of these files; works for their owner, and for clean pages alone. */
    private void forgetFiles() throws IOException {
        try (Stream<Path> files = Files.walk(cluster.data().resolve("base"))) {
            for (Path file :
                    files.filter(each -> each.toFile().length() > LARGE).toList()) {
                new ProcessBuilder("dd", "if=" + file, "iflag=nocache", "count=0", "status=none")
                        .start()
                        .waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        ServerAddress address = process.address();
        return DriverManager.getConnection(
                address.jdbcUrl(),
                address.user().orElseThrow(),
                address.password().orElseThrow());
    }

    private void note(String step, long begin) {
        measured.computeIfAbsent(step, _ -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
    }

    @Override
    public void close() throws ServerException {
        if (process != null) {
            process.stop();
        }
    }
}
