package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SingleWindowTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondStartBringsTheFirstForwardAndEnds() throws Exception {
        CountDownLatch forward = new CountDownLatch(1);
        try (SingleWindow first = SingleWindow.become(folder).orElseThrow()) {
            first.answer(forward::countDown);

            Process second = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            SecondStart.class.getName(),
                            folder.toString()))
                    .redirectErrorStream(true)
                    .start();

            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(second.getInputStream().readAllBytes())).contains("there is one already");
            assertThat(forward.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void onlyTheOwnerCanReadTheWordThatOpensTheDoor() throws Exception {
        try (SingleWindow _ = SingleWindow.become(folder).orElseThrow()) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("window.door")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void aClosedWindowMakesRoomForTheNext() throws Exception {
        SingleWindow.become(folder).orElseThrow().close();

        try (SingleWindow next = SingleWindow.become(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        } catch (OverlappingFileLockException e) {
            throw new AssertionError("the lock was not released", e);
        }
    }

    /** What a second start does, in a process of its own. */
    static final class SecondStart {
        public static void main(String[] arguments) throws Exception {
            boolean alone = SingleWindow.become(Path.of(arguments[0])).isPresent();
            System.out.println(alone ? "it is the first" : "there is one already");
        }
    }
}
