package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.AkinWindow;
import app.akin.proof.program.AkinWindow.Card;
import app.akin.proof.program.AkinWindow.Place;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Await;
import app.akin.proof.program.Giver;
import app.akin.proof.program.Hands;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.program.ProcessTree;
import app.akin.proof.program.Processes;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.program.Screen;
import app.akin.proof.sample.Drawing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The packaged program's window on a real screen, with a real mouse and keyboard, beside other programs. */
final class WindowIT {

    private static final Duration SOON = Duration.ofMinutes(3);
    /** Ten times the three seconds that are promised on a machine that has nothing else to do. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private final AkinHome home = AkinHome.create();
    private final Screen screen = Screen.open();

    @AfterEach
    void leaveNothing() {
        try (home) {
            screen.close();
        }
    }

    @Test
    void aFolderDroppedFromAnotherProgramIsFoundByTypingAsOnTheCommandLine() throws Exception {
        Path folder = home.files().resolve("dropped");
        Drawing.many(folder, 1, 9);
        Drawing.write(
                folder.resolve("recipe.txt"),
                "A recipe for lemon cake with poppy seeds.".getBytes(StandardCharsets.UTF_8));
        AkinWindow window = AkinWindow.open(home, screen);
        Await.until(
                SOON,
                () -> "the library is ready; " + window.texts("#statusBar"),
                () -> window.texts("#statusBar").contains("Library ready"));
        Place content = window.place(".root");

        try (Giver giver = Giver.of(screen, 1200, 700, folder)) {
            giver.give(
                    screen,
                    content.x() - content.width() / 4,
                    content.y(),
                    () -> !window.texts("#dropAdd").isEmpty());
        }
        Await.until(
                SOON,
                () -> "all is read; cards: " + window.cards() + " status: " + window.texts("#statusBar"),
                () -> home.run("status", "--json").json().get("files").getAsLong() == 10);

        Place field = window.place("#searchText");
        screen.click(field.x(), field.y());
        screen.type("lemon cake");
        Answer found = home.run("search", "--json", "--limit", "200", "lemon", "cake");
        assertThat(names(found.paths())).hasSize(10).startsWith("recipe.txt");
        List<String> expected = names(found.cards());
        Await.until(SOON, () -> "the window shows " + expected + " but it shows " + shown(window), () -> {
            List<String> shown = shown(window);
            return shown.size() >= 3 && expected.subList(0, shown.size()).equals(shown);
        });
        end(window);
    }

    @Test
    void aFolderDroppedBeforeTheLibraryIsOpenIsReadWhenItIs() {
        Path folder = home.files().resolve("dropped");
        Drawing.many(folder, 1, 3);
        AkinWindow window = AkinWindow.open(home, screen);
        Set<Processes.Seen> held = holdDatabase();
        Place content = window.place(".root");
        try (Giver giver = Giver.of(screen, 1200, 700, folder)) {
            giver.give(
                    screen,
                    content.x() - content.width() / 4,
                    content.y(),
                    () -> !window.texts("#dropAdd").isEmpty());
        }
        Await.until(SOON, "the halves have gone", () -> window.texts("#dropAdd").isEmpty());
        assertThat(window.texts("#statusBar")).doesNotContain("Library ready");
        held.forEach(Processes.Seen::goOn);

        Await.until(
                SOON,
                () -> "all is read; status: " + window.texts("#statusBar"),
                () -> String.join(" ", window.texts("#statusBar")).contains("3 files, all up to date"));
        end(window);
    }

    @Test
    void aSecondStartBringsTheFirstWindowForward() {
        AkinWindow window = AkinWindow.open(home, screen);
        String first = Await.value(
                SOON,
                "an active window",
                () -> Optional.of(screen.activeWindow()).filter(id -> !id.isEmpty()));
        try (Giver giver = Giver.of(screen, 100, 100, home.files())) {
            screen.click(giver.x(), giver.y());
            Await.until(
                    SOON,
                    "another window is in front",
                    () -> !screen.activeWindow().equals(first));

            Answer second = home.start().answer(SOON);

            second.mustEndWith(0);
            Await.until(
                    SOON,
                    "the first window is in front again",
                    () -> screen.activeWindow().equals(first));
            assertThat(window.run().isAlive()).isTrue();
            assertThat(home.servers()).hasSizeLessThanOrEqualTo(1);
            assertThat(home.processes().stream().filter(Processes.Seen::isJava)).hasSize(1);
        }
        end(window);
    }

    @Test
    void aSearchInATerminalSharesTheWindowsServer() {
        AkinWindow window = openWithServer();
        Processes.Seen server = home.servers().getFirst();
        home.run("search", "--json", "anything").found();
        assertThat(home.servers()).containsExactly(server);

        RunningAkin killed = home.start("search", "--json", "anything");
        Await.until(SOON, "it has joined", () -> clients() >= 2 || !killed.isAlive());
        killed.kill();
        assertThat(home.servers()).containsExactly(server);
        end(window);
    }

    @Test
    void aTerminalOutlivesAKilledWindow() {
        Drawing.many(home.files().resolve("album"), 1, 500);
        AkinWindow window = openWithServer();
        Processes.Seen server = home.servers().getFirst();
        RunningAkin index =
                home.start("index", "--json", home.files().resolve("album").toString());
        Await.until(SOON, "it has joined", () -> clients() >= 2);
        window.run().kill();
        assertThat(index.isAlive()).isTrue();
        assertThat(home.servers()).containsExactly(server);
        assertThat(index.answer().report().indexed()).isEqualTo(500);
        home.mustHaveNoProcess();
    }

    @Test
    void closingWhileFilesAreReadEndsAtOnceAndTheNextStartGoesOn() {
        AkinWindow window = indexing();
        List<Long> readers = new ProcessTree(window.run().pid()).readers();
        assertThat(readers).isNotEmpty();
        screen.activate(screen.activeWindow());
        screen.key("alt+F4");
        assertThat(window.run().endsWithin(AT_ONCE))
                .as("ended after it was closed")
                .isTrue();
        assertThat(window.run().answer().exit()).isZero();
        home.mustHaveNoProcess();
        Await.until(
                SOON,
                "no reader is left",
                () -> readers.stream().noneMatch(pid -> Processes.memory(pid).isPresent()));

        var report = home.index(home.files().resolve("album"));
        assertThat(report.indexed() + report.unchanged()).isEqualTo(800);
        assertThat(report.failed()).isEmpty();
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            assertThat(database.halfRows()).isEmpty();
        }
    }

    @Test
    void anEndAskedForBySignalTakesEffectAtOnceAndLeavesNothing() {
        AkinWindow window = indexing();
        window.run().askToEnd();
        assertThat(window.run().endsWithin(AT_ONCE)).isTrue();
        home.mustHaveNoProcess();
    }

    @Test
    void anErrorInTheWindowIsSaidInWordsWithItsDetailsOnTheClipboardAndNotItsDeath() {
        AkinWindow window = AkinWindow.open(home, screen);
        window.throwOnTheWindowsThread();
        Await.until(
                SOON, "the error is shown in the window", () -> banner(window).contains("Something went wrong"));
        assertThat(banner(window)).doesNotContain("thrown by a test", "Exception");
        Place copy = window.place("#bannerAction");
        screen.click(copy.x(), copy.y());
        Await.until(
                SOON,
                "the details are on the clipboard",
                () -> String.join(" ", new Hands(window, screen).clipboard()).contains("thrown by a test"));
        assertThat(window.run().isAlive()).isTrue();
        window.run().askToEnd();
        assertThat(window.run().endsWithin(SOON)).isTrue();
    }

    private static String banner(AkinWindow window) {
        return String.join(" ", window.texts("#bannerBox"));
    }

    /** A window that reads 800 pictures and is not done. */
    private AkinWindow indexing() {
        Drawing.many(home.files().resolve("album"), 1, 40);
        home.index(home.files().resolve("album"));
        Drawing.many(home.files().resolve("album"), 41, 760);
        AkinWindow window = openWithServer();
        Await.until(
                SOON,
                () -> "it reads; status " + window.texts("#statusBar"),
                () -> window.texts("#statusText").stream().anyMatch(text -> text.matches(".*[0-9]+.* of .*[0-9]+.*")));
        return window;
    }

    private AkinWindow openWithServer() {
        AkinWindow window = AkinWindow.open(home, screen);
        Await.until(
                SOON,
                () -> "a database; it said " + window.run().said(),
                () -> home.servers().size() == 1 && clients() >= 1);
        return window;
    }

    private void end(AkinWindow window) {
        window.run().askToEnd();
        assertThat(window.run().endsWithin(SOON)).as("ended when it was closed").isTrue();
        home.mustHaveNoProcess();
    }

    /** What makes a database is stopped until nothing of it moves: what was just about to end has a successor. */
    private Set<Processes.Seen> holdDatabase() {
        Set<Processes.Seen> held = new LinkedHashSet<>();
        AtomicInteger still = new AtomicInteger();
        Await.until(SOON, "the database that is being made is held", () -> {
            List<Processes.Seen> moving = database().stream().filter(held::add).toList();
            moving.forEach(Processes.Seen::pause);
            if (held.isEmpty() || !moving.isEmpty()) {
                still.set(0);
            }
            return still.incrementAndGet() > 5;
        });
        return held;
    }

    private List<Processes.Seen> database() {
        return home.processes().stream().filter(process -> !process.isJava()).toList();
    }

    private int clients() {
        String[] files = home.folder().resolve("postgres/clients").toFile().list();
        return files == null ? 0 : files.length;
    }

    private static List<String> shown(AkinWindow window) {
        return window.cards().stream().map(Card::name).toList();
    }

    private static List<String> names(List<String> paths) {
        return paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }
}
