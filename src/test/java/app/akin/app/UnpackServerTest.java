package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build takes the server and pgvector only as they were tried: other bytes under the same names end it. */
class UnpackServerTest {

    private static final Path BUILD =
            Path.of(System.getProperty("akin.basedir", ".")).resolve("src/build");
    private static final String GUARD = "is not the file that was tried with Akin";
    private static final List<String> OF_VECTOR = List.of("here/vector.so", "extension/vector.control");

    @TempDir
    private Path folder;

    private Path archive;
    private Path target;

    @BeforeEach
    void writeWhatTheSumsAreOf() throws Exception {
        target = folder.resolve("server");
        archive = write("archive/postgres.txz", "an archive");
        StringBuilder sums = new StringBuilder();
        for (String name : OF_VECTOR) {
            sums.append(sum(write("vector/" + name, name)))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        write("vector/SHA256SUMS", sums.toString());
        write("build/sums", sum(archive) + "  postgres.txz\n");
        Files.createDirectories(folder.resolve("build/java"));
        Files.copy(BUILD.resolve("java/UnpackServer.java"), folder.resolve("build/java/UnpackServer.java"));
    }

    @Test
    void anotherArchiveIsRefused() throws Exception {
        Files.writeString(archive, "another archive");
        assertThat(unpack()).contains("postgres.txz " + GUARD);
        assertThat(target).doesNotExist();
    }

    @Test
    void anotherFileOfPgvectorIsRefused() throws Exception {
        write("vector/extension/vector.control", "relocatable = false");
        assertThat(unpack()).contains("vector.control " + GUARD);
        assertThat(target).doesNotExist();
    }

    @Test
    void theFilesThatWereTriedPass() throws Exception {
        // These are no archive; that they are the right ones was looked at before.
        assertThat(unpack()).isNotEmpty().doesNotContain(GUARD);
    }

    /** @return what it said */
    private String unpack() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        BUILD.resolve("java/UnpackServer.java").toString(),
                        folder.resolve("archive").toString(),
                        folder.resolve("build/sums").toString(),
                        folder.resolve("vector").toString(),
                        "here",
                        target.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as("it fails").isNotZero();
        return Files.readString(said);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static String sum(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(Files.readString(file).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
