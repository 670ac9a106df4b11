package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.DatabaseChoice.Trial;
import app.akin.library.DatabaseChoice.Wish;
import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SingleWindowTest {

    private static final Wish NAS = new Wish("postgresql://nas/akin", true, false);

    @TempDir
    private Path folder;

    @Test
    void aSecondStartBringsTheFirstForwardWithWhatItIsToFindAndEnds() throws Exception {
        BlockingQueue<List<Path>> forward = new LinkedBlockingQueue<>();
        try (SingleWindow first = SingleWindow.become(folder, List.of()).orElseThrow()) {
            first.answer(forward::add, wish -> new Trial(List.of(), false, false));

            assertThat(secondStart("become")).contains("there is one already");
            assertThat(forward.poll(60, TimeUnit.SECONDS)).containsExactly(Path.of("/사진/a b.jpg"), Path.of("/c"));

            assertThat(secondStart("bring forward")).contains("there is one already");
            assertThat(forward.poll(60, TimeUnit.SECONDS)).containsExactly(Path.of("/사진/a b.jpg"), Path.of("/c"));
        }
    }

    @Test
    void whoAsksForAWindowThatIsNotThereMakesNothing() throws Exception {
        assertThat(SingleWindow.bringForward(folder.resolve("not there"), List.of()))
                .isFalse();
        assertThat(folder).isEmptyDirectory();

        SingleWindow.become(folder, List.of()).orElseThrow().close();
        assertThat(SingleWindow.bringForward(folder, List.of())).isFalse();
    }

    @Test
    void aStartThatMeetsAWindowThatDoesNotAnswerYetTakesItsPlaceWhenItEnds() throws Exception {
        isFollowed(SingleWindow.become(folder, List.of()).orElseThrow());
    }

    @Test
    void aStartThatMeetsAWindowThatIsEndingTakesItsPlace() throws Exception {
        for (boolean saysNo : new boolean[] {true, false}) {
            SingleWindow ending = SingleWindow.become(folder, List.of()).orElseThrow();
            ending.answer(paths -> !saysNo, wish -> new Trial(List.of(), false, false));
            if (!saysNo) {
                ending.endsSoon();
            }
            isFollowed(ending);
        }
    }

    private void isFollowed(SingleWindow closing) throws Exception {
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> {
            try {
                return secondStart("bring forward");
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
        assertThat(second).as("it waits").isNotDone();
        // The common pool may have one thread alone, which the second start has.
        CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS, Runnable::run).execute(closing::close);

        assertThat(second.get(120, TimeUnit.SECONDS)).contains("it is the first");
    }

    @Test
    void aTerminalAsksTheWindowToTakeADatabaseAndHearsWhatCameOfIt() throws Exception {
        assertThat(SingleWindow.takeDatabase(folder, NAS)).isEmpty();
        ServerFinding silent = ServerFinding.of(ServerFact.SILENT, "nas", "5432");
        BlockingQueue<List<Path>> forward = new LinkedBlockingQueue<>();
        try (SingleWindow window = SingleWindow.become(folder, List.of()).orElseThrow()) {
            window.answer(
                    forward::add,
                    wish -> new Trial(
                            wish.address().isEmpty() ? List.of() : List.of(silent),
                            wish.address().isEmpty() || wish.storesPassword(),
                            wish.agreed()));

            String said = secondStart("take");
            assertThat(said)
                    .contains("kept false asks true [ServerFinding", "kept true asks false [ServerFinding", "SILENT")
                    .contains("kept true asks false []");
        }
        assertThat(forward).isEmpty();
    }

    @Test
    void aWindowThatFailsAtItAnswersTheNextOne() throws Exception {
        try (SingleWindow window = SingleWindow.become(folder, List.of()).orElseThrow()) {
            window.answer(paths -> true, wish -> {
                if (wish.equals(Wish.OWN)) {
                    throw new IllegalStateException("a fault");
                }
                return new Trial(List.of(), true, false);
            });
            String said = secondStart("fail, then take");
            assertThat(said).contains("it does not take it", "kept true");
        }
    }

    @Test
    void onlyTheOwnerCanReadTheWordThatOpensTheDoor() throws Exception {
        try (SingleWindow _ = SingleWindow.become(folder, List.of()).orElseThrow()) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("window.door")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void aClosedWindowMakesRoomForTheNext() throws Exception {
        SingleWindow.become(folder, List.of()).orElseThrow().close();

        try (SingleWindow next = SingleWindow.become(folder, List.of()).orElseThrow()) {
            assertThat(next).isNotNull();
        } catch (OverlappingFileLockException e) {
            throw new AssertionError("the lock was not released", e);
        }
    }

    private String secondStart(String way) throws Exception {
        Process second = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondStart.class.getName(),
                        folder.toString(),
                        way))
                .redirectErrorStream(true)
                .start();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new String(second.getInputStream().readAllBytes());
    }

    /** What a second start does, in a process of its own. */
    static final class SecondStart {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            List<Path> find = List.of(Path.of("/\uc0ac\uc9c4/a b.jpg"), Path.of("/c"));
            if (arguments[1].equals("fail, then take")) {
                try {
                    SingleWindow.takeDatabase(folder, Wish.OWN);
                } catch (IOException e) {
                    System.out.println("it does not take it");
                }
                System.out.println("kept "
                        + SingleWindow.takeDatabase(folder, NAS).orElseThrow().kept());
                return;
            }
            if (arguments[1].equals("take")) {
                for (Wish wish : List.of(NAS, new Wish(NAS.address(), false, true), new Wish("", false, false))) {
                    Trial trial = SingleWindow.takeDatabase(folder, wish).orElseThrow();
                    System.out.println("kept " + trial.kept() + " asks " + trial.asks() + " " + trial.findings());
                }
                return;
            }
            boolean alone = arguments[1].equals("become")
                    ? SingleWindow.become(folder, find).isPresent()
                    : !SingleWindow.bringForward(folder, find);
            System.out.println(alone ? "it is the first" : "there is one already");
        }
    }
}
