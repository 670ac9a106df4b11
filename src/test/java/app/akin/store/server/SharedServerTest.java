package app.akin.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One server, however many use it, and none when the last has left. */
class SharedServerTest extends ClusterTest {

    @Test
    void orphanIsAdopted() throws Exception {
        ServerClient killed = client();
        killed.awaitJoined();
        long orphan = postmaster().orElseThrow().pid();
        killed.kill();
        assertThat(postmaster()).isPresent();

        try (PostgresServer server = PostgresServer.join(folder, NO_MOVE)) {
            assertThat(postmaster().orElseThrow().pid()).isEqualTo(orphan);
            assertThat(server.isRunning()).isTrue();
        }
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void twoProcessesShareOneServerAndTheLastOneStopsIt() throws Exception {
        ServerClient other = client();
        String address = other.awaitJoined();
        PostgresServer server = PostgresServer.join(folder, NO_MOVE);
        assertThat(server.address()).hasToString(address);

        other.close();
        try (Connection connection = connect(server)) {
            assertThat(text(connection, "SELECT 1")).isEqualTo("1");
        }
        server.close();
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void clientThatStaysKeepsTheServer() throws Exception {
        PostgresServer server = PostgresServer.join(folder, NO_MOVE);
        ServerClient other = client();
        other.awaitJoined();
        server.close();
        assertThat(postmaster()).isPresent();
        other.close();
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void killedClientDoesNotKeepTheServer() throws Exception {
        PostgresServer server = PostgresServer.join(folder, NO_MOVE);
        ServerClient other = client();
        other.awaitJoined();
        other.kill();
        try (Connection connection = connect(server)) {
            assertThat(text(connection, "SELECT 1")).isEqualTo("1");
        }
        server.close();
        assertThat(postmaster()).isEmpty();
        try (var left = Files.list(folder.resolve("clients"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void twoClientsOfOneProcessCountApart() throws Exception {
        PostgresServer one = PostgresServer.join(folder, NO_MOVE);
        PostgresServer two = PostgresServer.join(folder, NO_MOVE);
        one.close();
        one.close();
        assertThat(two.isRunning()).isTrue();
        two.close();
        assertThat(two.isRunning()).isFalse();
    }

    @Test
    void manyStartAtOnceAndOneServerRuns() throws Exception {
        folder = base.resolve("race/postgres");
        ServerClient process = client();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Callable<PostgresServer> join = () -> PostgresServer.join(folder, NO_MOVE);
            List<Future<PostgresServer>> joined = threads.invokeAll(List.of(join, join, join));
            String address = process.awaitJoined();
            for (Future<PostgresServer> each : joined) {
                assertThat(each.get().address()).hasToString(address);
            }
            for (Future<PostgresServer> each : joined) {
                each.get().close();
            }
        }
    }
}
