package app.akin.store.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process that joins a server: says {@code joined PORT}, and leaves when its input ends. */
final class ServerClient implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ServerClient(Process process) {
        this.process = process;
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws Exception {
        try (PostgresServer server = PostgresServer.join(Path.of(arguments[0]), (from, to) -> {})) {
            System.out.println("joined " + server.address());
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    static ServerClient start(Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java,
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dakin.dist=" + System.getProperty("akin.dist"),
                "-cp",
                System.getProperty("java.class.path"),
                ServerClient.class.getName(),
                folder.toString()));
        builder.redirectError(new File("target/server-client.log"));
        try {
            return new ServerClient(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address it joined. */
    String awaitJoined() {
        return output.lines()
                .filter(line -> line.startsWith("joined "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("it ended; see target/server-client.log"))
                .substring("joined ".length());
    }

    /** Leaves as it should. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9}. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
