package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.AkinWindow.Card;
import app.akin.proof.AkinWindow.Place;
import app.akin.proof.source.ClipboardGiver;
import app.akin.proof.source.ClipboardReader;
import app.akin.proof.source.DropPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What can be done with results in the packaged program's window, as the programs beside it see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResultsInHandIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PICTURES = 60;

    private final AkinHome home = AkinHome.create();
    private final Screen screen = Screen.open();
    private final Path folder = home.files().resolve("album");
    private final Path opened = home.files().resolve("opened.txt");
    private AkinWindow window;
    private List<String> atFirst;

    @BeforeAll
    void openTheWindowOverSixtyPictures() throws IOException {
        Drawing.many(folder, 1, PICTURES);
        assertThat(home.index(folder).indexed()).isEqualTo(PICTURES);
        Path desktop = Files.createDirectory(home.files().resolve("desktop"));
        stub(desktop.resolve("xdg-open"), "echo \"open $1\" >> '" + opened + "'");
        stub(
                desktop.resolve("dbus-send"),
                "for word; do last=$word; case $word in array:*) echo \"show ${word#array:string:}\"" + " >> '" + opened
                        + "';; esac; done");
        home.with("PATH", desktop + ":" + System.getenv("PATH"));
        window = AkinWindow.open(home, screen);
        Await.until(Duration.ofMinutes(2), "a full wall", () -> window.cards().size() >= 12);
        // Closed by hand, the details stay closed, and the wall keeps its width.
        screen.key("ctrl+i");
        until("the details are open", () -> !window.texts("#detailsPane").isEmpty());
        screen.key("ctrl+i");
        until("the details are closed", () -> window.texts("#detailsPane").isEmpty());
        until("the wall is wide again", () -> window.cards().size() >= 12);
        atFirst = still();
    }

    @BeforeEach
    void beginAtTheWallWithNothingAsked() throws IOException {
        Files.deleteIfExists(opened);
        for (int step = 0; step < 4; step++) {
            screen.key("Escape");
        }
        until("nothing is asked", () -> window.titles().equals(List.of("Akin")));
        until(
                "nothing is selected and the wall is as at first",
                () -> selected().isEmpty() && layout().equals(atFirst));
    }

    @AfterAll
    void leaveNothing() {
        try (home;
                screen) {
            window.run().askToEnd();
            window.run().answer();
        }
    }

    // ---- pasting

    @Test
    void aPastedPictureIsTheQuestion() {
        try (OtherProgram other = OtherProgram.start(screen, ClipboardGiver.class, "picture", drawing(17))) {
            other.saying("ready");
            paste();
            until("the picture is found", () -> window.cards().getFirst().name().equals("drawing-0017.png"));
            assertThat(window.texts("#searchChips")).startsWith("Pasted picture");
        }
    }

    @Test
    void aPastedFileIsTheQuestion() {
        try (OtherProgram other = OtherProgram.start(screen, ClipboardGiver.class, "files", drawing(23))) {
            other.saying("ready");
            paste();
            until("the picture is found", () -> window.cards().getFirst().name().equals("drawing-0023.png"));
            assertThat(window.texts("#searchChips")).startsWith("drawing-0023.png");
        }
    }

    // ---- giving

    @Test
    void aResultDraggedToAnotherProgramGivesItsFile() {
        Card card = window.cards().get(1);
        try (OtherProgram other = OtherProgram.start(screen, DropPlace.class, 1290, 300)) {
            dragTo(other, card);
            assertThat(got(other)).containsExactly(folder.resolve(card.name()).toString());
        }
    }

    @Test
    void severalSelectedAreDraggedTogether() {
        List<Card> cards = window.cards().subList(0, 3);
        select(cards.get(0));
        screen.clickWith("ctrl", x(cards.get(1)), y(cards.get(1)));
        screen.clickWith("ctrl", x(cards.get(2)), y(cards.get(2)));
        until("three are selected", () -> selected().size() == 3);
        assertThat(window.titles()).containsExactly("Akin");
        try (OtherProgram other = OtherProgram.start(screen, DropPlace.class, 1290, 300)) {
            dragTo(other, cards.get(1));
            assertThat(got(other))
                    .containsExactlyInAnyOrderElementsOf(cards.stream()
                            .map(card -> folder.resolve(card.name()).toString())
                            .toList());
        }
        assertThat(selected()).hasSize(3);
    }

    @Test
    void aCopiedResultIsItsFileAndItsPicture() {
        Card card = window.cards().get(2);
        select(card);
        screen.key("ctrl+c");
        String file = "file " + folder.resolve(card.name());
        until(
                "file and picture lie on the clipboard: " + clipboard(),
                () -> clipboard().containsAll(List.of(file, "picture " + Drawing.WIDTH + "x" + Drawing.HEIGHT)));
    }

    @Test
    void severalCopiedAreTheirFiles() {
        List<Card> cards = window.cards().subList(0, 2);
        select(cards.getFirst());
        screen.key("shift+Right");
        until("two are selected", () -> selected().size() == 2);
        screen.key("ctrl+c");
        List<String> files = cards.stream()
                .map(card -> "file " + folder.resolve(card.name()))
                .toList();
        until(
                "both files lie on the clipboard: " + clipboard(),
                () -> clipboard().containsAll(files));
        assertThat(clipboard()).noneMatch(line -> line.startsWith("picture"));
    }

    // ---- opening

    @Test
    void enterAndDoubleClickOpenTheFileWithTheDesktop() {
        Card card = window.cards().get(1);
        select(card);
        screen.key("Return");
        String line = "open " + folder.resolve(card.name());
        until("it is opened", () -> told().equals(List.of(line)));
        screen.doubleClick(x(card), y(card));
        until("it is opened again", () -> told().equals(List.of(line, line)));
    }

    @Test
    void controlEnterShowsTheFileInItsFolder() {
        Card card = window.cards().get(1);
        select(card);
        screen.key("ctrl+Return");
        String shown = "show " + folder.resolve(card.name()).toUri().toASCIIString();
        until("it is shown", () -> told().equals(List.of(shown)));
    }

    @Test
    void theKeyboardOpensTheMenuOfACard() {
        select(window.cards().get(1));
        for (String key : List.of("Menu", "shift+F10")) {
            screen.key(key);
            until(key + " opens the menu", () -> window.texts(".context-menu").contains("Find things like this"));
            screen.key("Escape");
            until("the menu is gone", () -> window.texts(".context-menu").isEmpty());
        }
    }

    // ---- going on from a result

    @Test
    void moreLikeThisAsksWithTheResultAndFindsWhatItsPictureFinds() {
        Card card = window.cards().get(3);
        List<String> alike =
                home
                        .run(
                                "search",
                                "--json",
                                "--image",
                                folder.resolve(card.name()).toString())
                        .paths()
                        .stream()
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .filter(name -> !name.equals(card.name()))
                        .toList();
        select(card);
        screen.key("shift+Return");
        until(
                "what is like it: " + alike,
                () -> names().size() >= 8 && alike.subList(0, names().size()).equals(names()));
        assertThat(window.titles()).containsExactly(card.name() + " – Akin");
        assertThat(window.texts("#searchChips")).startsWith(card.name());
    }

    @Test
    void backAndForwardKeepScrollAndSelection() {
        ask("a red ball");
        Place wall = window.place("#wall");
        List<String> atTheTop = still();
        screen.wheel(wall.x(), wall.y(), 12);
        until("it has scrolled", () -> !layout().equals(atTheTop));
        still();
        Card chosen = window.cards().get(5);
        select(chosen);
        until("it is selected", () -> selected().equals(List.of(chosen.name())));
        List<String> before = still();
        ask("a blue house");
        until("nothing is selected", () -> selected().isEmpty());
        List<String> second = still();

        screen.key("alt+Left");
        until("the wall is as it was left: " + before + " but " + layout(), () -> layout().equals(before));
        assertThat(window.titles()).containsExactly("a red ball – Akin");
        assertThat(selected()).containsExactly(chosen.name());
        screen.key("alt+Right");
        until("the second question is back", () -> window.titles().equals(List.of("a blue house – Akin")));
        until("its wall is as it was", () -> layout().equals(second));
    }

    // ---- hands and eyes

    private void ask(String words) {
        Place field = window.place("#searchText");
        screen.click(field.x(), field.y());
        screen.key("ctrl+a");
        screen.type(words);
        until(words + " is answered", () -> window.titles().equals(List.of(words + " – Akin")));
    }

    private void paste() {
        Place sidebar = window.place("#resultsBar");
        screen.click(sidebar.x(), sidebar.y());
        screen.key("ctrl+v");
    }

    private void select(Card card) {
        screen.click(x(card), y(card));
        until(card.name() + " is selected", () -> selected().contains(card.name()));
    }

    private void dragTo(OtherProgram other, Card card) {
        String[] ready = other.saying("ready").split(" ");
        screen.carry(
                x(card),
                y(card),
                Integer.parseInt(ready[0]) + 100,
                Integer.parseInt(ready[1]) + 80,
                () -> other.said().contains("over"));
        screen.letGo();
    }

    private static List<String> got(OtherProgram other) {
        other.saying("end");
        return other.said().stream()
                .filter(line -> line.startsWith("got "))
                .map(line -> line.substring(4))
                .toList();
    }

    private List<String> clipboard() {
        try (OtherProgram reader = OtherProgram.start(screen, ClipboardReader.class)) {
            return reader.toItsEnd();
        }
    }

    private List<String> told() throws IOException {
        return Files.exists(opened) ? Files.readAllLines(opened) : List.of();
    }

    private List<String> selected() {
        return window.cards().stream().filter(Card::selected).map(Card::name).toList();
    }

    private List<String> names() {
        return window.cards().stream().map(Card::name).toList();
    }

    /** The layout once it stays the same from one look to the next. */
    private List<String> still() {
        return Await.value(SOON, "a wall that is still", () -> {
            List<String> now = layout();
            TimeUnit.MILLISECONDS.sleep(400);
            return Optional.of(now).filter(layout()::equals);
        });
    }

    private List<String> layout() {
        return window.cards().stream()
                .map(card -> card.name() + " " + Math.round(card.y()))
                .toList();
    }

    private Path drawing(int number) {
        return folder.resolve("drawing-%04d.png".formatted(number));
    }

    private static int x(Card card) {
        return (int) card.x();
    }

    private static int y(Card card) {
        return (int) card.y();
    }

    private static void stub(Path program, String body) throws IOException {
        Drawing.write(program, ("#!/bin/sh\n" + body + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private void until(String what, Callable<Boolean> condition) {
        Await.until(SOON, () -> what + "; there is " + window.titles() + names() + selected(), condition);
    }
}
