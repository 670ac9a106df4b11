package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.akin.files.Rights;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Answer.Report;
import app.akin.proof.sample.Drawing;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Places that hold more, or less, than files: links in circles, pipes, devices, doors that are shut. */
final class OddPlacesIT {

    private static final Duration SOON = Duration.ofMinutes(3);

    @Test
    void linksInCirclesEndAndEachFileIsMetOnce() throws Exception {
        try (AkinHome home = AkinHome.create()) {
            Path folder = home.files().resolve("circle");
            Path file = Drawing.write(folder.resolve("deep/er/picture.png"), Drawing.png(1));
            Files.createSymbolicLink(folder.resolve("deep/er/up"), folder);
            Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
            Files.createSymbolicLink(folder.resolve("there"), folder.resolve("back"));
            Files.createSymbolicLink(folder.resolve("back"), folder.resolve("there"));
            Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));
            Files.createLink(folder.resolve("hard.png"), file);
            Files.createSymbolicLink(folder.resolve("soft.png"), file);

            Report first = home.start("index", "--json", folder.toString())
                    .answer(SOON)
                    .report();
            Report second = home.index(folder);

            assertThat(first.indexed()).isEqualTo(1);
            assertThat(first.duplicates()).isZero();
            assertThat(home.run("search", "--json", "picture").paths()).hasSize(1);
            assertThat(second.indexed() + second.duplicates() + second.removed())
                    .isZero();
            assertThat(second.reasons()).isEqualTo(first.reasons());
        }
    }

    @Test
    void whatIsMountedTwiceIsMetOnce() throws Exception {
        assumeTrue(Rights.hasNamespaces(), "Needs namespaces to mount something");
        try (AkinHome home = AkinHome.create()) {
            Path folder = home.files().resolve("mounted");
            Drawing.many(folder.resolve("real"), 1, 3);
            Files.createDirectory(folder.resolve("again"));
            Files.createDirectory(folder.resolve("again-and-again"));
            String mount =
                    "mount --bind '%1$s/real' '%1$s/again' && mount --rbind '%1$s' '%1$s/again-and-again' || exit 77"
                            .formatted(folder);
            home.startedBy("unshare", "-Urm", "sh", "-c", mount + "; exec \"$0\" \"$@\"");

            Answer answer = home.run("index", "--json", folder.toString());

            Assumptions.assumeTrue(answer.exit() != 77, "This machine lets nobody mount");
            assertThat(answer.report().indexed()).isEqualTo(3);
            assertThat(answer.report().duplicates()).isZero();
        }
    }

    @Test
    void onlyRegularFilesAreReadAndNoneWithoutEnd() throws Exception {
        try (AkinHome home = AkinHome.create()) {
            Path folder = home.files().resolve("devices");
            Drawing.write(folder.resolve("picture.png"), Drawing.png(1));
            run("mkfifo", folder.resolve("pipe.jpg").toString());
            run("truncate", "-s", "1T", folder.resolve("sparse.jpg").toString());
            Files.createSymbolicLink(folder.resolve("zero.png"), Path.of("/dev/zero"));
            try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.png")));
                Report first = home.start("index", "--json", folder.toString())
                        .answer(SOON)
                        .report();
                Report second = home.start("index", "--json", folder.toString())
                        .answer(SOON)
                        .report();
                assertThat(first.indexed()).isEqualTo(1);
                assertThat(first.reasons()).containsOnlyKeys("sparse.jpg");
                assertThat(first.reasons().get("sparse.jpg")).contains("Too large");
                assertThat(second.unchanged()).isEqualTo(1);
                assertThat(second.reasons()).isEqualTo(first.reasons());
            }
        }
    }

    @Test
    void aPipeThatIsNamedEndsAtOnceToo() throws Exception {
        try (AkinHome home = AkinHome.create()) {
            Path pipe = home.files().resolve("pipe.jpg");
            run("mkfifo", pipe.toString());
            Answer answer =
                    home.start("search", "--json", "--image", pipe.toString()).answer(SOON);
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).isNotBlank();
        }
    }

    @Test
    void whatMayNotBeReadIsCountedAndNothingIsForgotten() throws Exception {
        try (AkinHome home = AkinHome.create().withoutRights()) {
            Path folder = home.files().resolve("doors");
            Drawing.many(folder.resolve("open"), 1, 2);
            Drawing.many(folder.resolve("shut"), 10, 2);
            Path secret = Drawing.write(folder.resolve("secret.png"), Drawing.png(20));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));

            Report first = home.index(folder);
            assertThat(first.indexed()).isEqualTo(4);
            assertThat(first.reasons()).containsOnlyKeys("secret.png");
            assertThat(first.reasons().get("secret.png")).contains("Not allowed");

            Files.setPosixFilePermissions(folder.resolve("shut"), PosixFilePermissions.fromString("---------"));
            Report second = home.index(folder);
            List<String> found = home.run("search", "--json", "x").paths();
            Files.setPosixFilePermissions(folder.resolve("shut"), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
            Report third = home.index(folder);

            assertThat(second.removed()).isZero();
            assertThat(second.unchanged()).isEqualTo(2);
            assertThat(second.reasons().keySet()).containsExactlyInAnyOrder("secret.png", "shut");
            assertThat(found).hasSize(4);
            assertThat(third.unchanged()).isEqualTo(4);
            assertThat(third.indexed()).as("the one that may be read now").isEqualTo(1);
            assertThat(third.failed()).isEmpty();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(List.of(command).toString())
                .isZero();
    }
}
