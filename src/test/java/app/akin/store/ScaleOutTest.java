package app.akin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.store.server.PlainServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The trial of docs/scale-out.md: vectors in partitions by the hash of their content, half of them on a second server, are
 * searched as one and answer as one server does.
 */
@Timeout(180)
class ScaleOutTest {

    private static final int VECTORS = 2_000;
    private static final int DIMENSION = 64;
    private static final int LIMIT = 50;
    private static final String COLUMNS = "(sha256 bytea NOT NULL, ordinal int NOT NULL, embedding vector(64) NOT NULL";

    @TempDir
    private static Path folder;

    private static PlainServer near;
    private static PlainServer far;
    private final Random random = new Random(7);

    @BeforeAll
    static void start() throws SQLException {
        near = new PlainServer(folder.resolve("near"));
        far = new PlainServer(folder.resolve("far"));
        far.execute(
                "akin",
                "CREATE EXTENSION vector",
                "CREATE TABLE vectors_1 " + COLUMNS + ", PRIMARY KEY (sha256, ordinal))");
        near.execute(
                "akin",
                "CREATE EXTENSION vector",
                "CREATE EXTENSION postgres_fdw",
                "CREATE TABLE one " + COLUMNS + ")",
                "CREATE TABLE whole " + COLUMNS + ") PARTITION BY HASH (sha256)",
                "CREATE TABLE vectors_0 PARTITION OF whole FOR VALUES WITH (MODULUS 2, REMAINDER 0)",
                "CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '" + far.port()
                        + "', dbname 'akin', extensions 'vector', batch_size '500')",
                "CREATE USER MAPPING FOR akin SERVER far OPTIONS (user 'akin', password '" + far.password() + "')",
                "CREATE FOREIGN TABLE vectors_1 PARTITION OF whole FOR VALUES WITH (MODULUS 2, REMAINDER 1) SERVER"
                        + " far");
        fill();
    }

    @AfterAll
    static void stop() {
        near.close();
        far.close();
    }

    private static void fill() throws SQLException {
        Random random = new Random(1);
        try (Connection connection = DriverManager.getConnection(near.address("akin"))) {
            connection.setAutoCommit(false);
            for (String table : List.of("one", "whole")) {
                random.setSeed(1);
                try (PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO " + table + " VALUES (sha256(?::bytea), 0, l2_normalize(?::vector))")) {
                    for (int i = 0; i < VECTORS; i++) {
                        row.setBytes(1, ("content " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        row.setString(2, vector(random));
                        row.addBatch();
                    }
                    row.executeBatch();
                }
            }
            connection.commit();
        }
    }

    private static String vector(Random random) {
        float[] values = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Arrays.toString(values);
    }

    @Test
    void twoServersAnswerAsOneDoes() throws SQLException {
        assertThat(count("whole")).isEqualTo(VECTORS);
        assertThat(count("vectors_1")).as("on the second server").isBetween(VECTORS / 3L, 2L * VECTORS / 3);
        for (int i = 0; i < 20; i++) {
            String question = vector(random);
            assertThat(nearest("whole", question)).hasSize(LIMIT).isEqualTo(nearest("one", question));
        }
    }

    @Test
    void theSecondServerSortsItsHalfItself() throws SQLException {
        try (Connection connection = DriverManager.getConnection(near.address("akin"));
                PreparedStatement plan = connection.prepareStatement("EXPLAIN (VERBOSE) " + question("whole"))) {
            plan.setString(1, vector(random));
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = plan.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            assertThat(String.join("\n", lines)).containsPattern("Remote SQL: SELECT .*ORDER BY .*<#>");
        }
    }

    @Test
    void halfAnAnswerIsNone() throws Exception {
        far.stop();
        try {
            assertThatThrownBy(() -> nearest("whole", vector(random))).isInstanceOf(SQLException.class);
        } finally {
            far.start();
            near.execute("akin", "ALTER SERVER far OPTIONS (SET port '" + far.port() + "')");
        }
        assertThat(nearest("whole", vector(random))).hasSize(LIMIT);
    }

    private static long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(near.address("akin"));
                PreparedStatement counting = connection.prepareStatement("SELECT count(*) FROM " + table);
                ResultSet row = counting.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String question(String table) {
        return "SELECT encode(sha256, 'hex') FROM " + table + " ORDER BY embedding <#> ?::vector LIMIT " + LIMIT;
    }

    private static List<String> nearest(String table, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(near.address("akin"));
                PreparedStatement asking = connection.prepareStatement(question(table))) {
            asking.setString(1, question);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = asking.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
