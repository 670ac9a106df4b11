package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.AkinWindow;
import app.akin.proof.program.AkinWindow.Card;
import app.akin.proof.program.AkinWindow.Place;
import app.akin.proof.program.Await;
import app.akin.proof.program.Hands;
import app.akin.proof.program.OtherProgram;
import app.akin.proof.program.Screen;
import app.akin.proof.sample.Drawing;
import app.akin.proof.source.ClipboardGiver;
import app.akin.proof.source.DropPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What can be done with results in the packaged program's window, as the programs beside it see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResultsInHandIT {

    private static final int PICTURES = 60;

    private final AkinHome home = AkinHome.create();
    private final Screen screen = Screen.open();
    private final Path folder = home.files().resolve("album");
    private final Path opened = home.files().resolve("opened.txt");
    private AkinWindow window;
    private Hands hands;
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
        hands = new Hands(window, screen);
        Await.until(Duration.ofMinutes(2), "a full wall", () -> window.cards().size() >= 12);
        // Closed by hand, the details stay closed, and the wall keeps its width.
        screen.key("ctrl+i");
        hands.until("the details are open", () -> !window.texts("#detailsPane").isEmpty());
        screen.key("ctrl+i");
        hands.until("the details are closed", () -> window.texts("#detailsPane").isEmpty());
        hands.until("the wall is wide again", () -> window.cards().size() >= 12);
        atFirst = hands.still();
    }

    @BeforeEach
    void beginAtTheWallWithNothingAsked() throws IOException {
        Files.deleteIfExists(opened);
        for (int step = 0; step < 4; step++) {
            screen.key("Escape");
        }
        hands.until("nothing is asked", () -> window.titles().equals(List.of("Akin")));
        hands.until(
                "nothing is selected and the wall is as at first",
                () -> hands.selected().isEmpty() && hands.layout().equals(atFirst));
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
            hands.paste();
            hands.until(
                    "the picture is found",
                    () -> hands.names().stream().findFirst().equals(Optional.of("drawing-0017.png")));
            assertThat(window.texts("#searchChips")).startsWith("Pasted picture");
        }
    }

    @Test
    void aPastedFileIsTheQuestion() {
        try (OtherProgram other = OtherProgram.start(screen, ClipboardGiver.class, "files", drawing(23))) {
            other.saying("ready");
            hands.paste();
            hands.until(
                    "the picture is found",
                    () -> hands.names().stream().findFirst().equals(Optional.of("drawing-0023.png")));
            assertThat(window.texts("#searchChips")).startsWith("drawing-0023.png");
        }
    }

    // ---- giving

    @Test
    void aResultDraggedToAnotherProgramGivesItsFile() {
        Card card = window.cards().get(1);
        try (OtherProgram other = OtherProgram.start(screen, DropPlace.class, 1290, 300)) {
            hands.dragTo(other, card);
            assertThat(Hands.got(other))
                    .containsExactly(folder.resolve(card.name()).toString());
        }
    }

    @Test
    void severalSelectedAreDraggedTogether() {
        List<Card> cards = window.cards().subList(0, 3);
        hands.select(cards.get(0));
        screen.clickWith("ctrl", Hands.x(cards.get(1)), Hands.y(cards.get(1)));
        screen.clickWith("ctrl", Hands.x(cards.get(2)), Hands.y(cards.get(2)));
        hands.until("three are selected", () -> hands.selected().size() == 3);
        assertThat(window.titles()).containsExactly("Akin");
        try (OtherProgram other = OtherProgram.start(screen, DropPlace.class, 1290, 300)) {
            hands.dragTo(other, cards.get(1));
            assertThat(Hands.got(other))
                    .containsExactlyInAnyOrderElementsOf(cards.stream()
                            .map(card -> folder.resolve(card.name()).toString())
                            .toList());
        }
        assertThat(hands.selected()).hasSize(3);
    }

    @Test
    void aCopiedResultIsItsFileAndItsPicture() {
        Card card = window.cards().get(2);
        hands.select(card);
        screen.key("ctrl+c");
        String file = "file " + folder.resolve(card.name());
        hands.until(
                "file and picture lie on the clipboard: " + hands.clipboard(),
                () -> hands.clipboard().containsAll(List.of(file, "picture " + Drawing.WIDTH + "x" + Drawing.HEIGHT)));
    }

    @Test
    void severalCopiedAreTheirFiles() {
        List<Card> cards = window.cards().subList(0, 2);
        hands.select(cards.getFirst());
        screen.key("shift+Right");
        hands.until("two are selected", () -> hands.selected().size() == 2);
        screen.key("ctrl+c");
        List<String> files = cards.stream()
                .map(card -> "file " + folder.resolve(card.name()))
                .toList();
        hands.until(
                "both files lie on the clipboard: " + hands.clipboard(),
                () -> hands.clipboard().containsAll(files));
        assertThat(hands.clipboard()).noneMatch(line -> line.startsWith("picture"));
    }

    // ---- opening

    @Test
    void enterAndDoubleClickOpenTheFileWithTheDesktop() {
        Card card = window.cards().get(1);
        hands.select(card);
        screen.key("Return");
        String line = "open " + folder.resolve(card.name());
        hands.until("it is opened", () -> told().equals(List.of(line)));
        screen.doubleClick(Hands.x(card), Hands.y(card));
        hands.until("it is opened again", () -> told().equals(List.of(line, line)));
    }

    @Test
    void controlEnterShowsTheFileInItsFolder() {
        Card card = window.cards().get(1);
        hands.select(card);
        screen.key("ctrl+Return");
        String shown = "show " + folder.resolve(card.name()).toUri().toASCIIString();
        hands.until("it is shown", () -> told().equals(List.of(shown)));
    }

    @Test
    void theKeyboardOpensTheMenuOfACard() {
        hands.select(window.cards().get(1));
        for (String key : List.of("Menu", "shift+F10")) {
            screen.key(key);
            hands.until(
                    key + " opens the menu", () -> window.texts(".context-menu").contains("Find things like this"));
            screen.key("Escape");
            hands.until("the menu is gone", () -> window.texts(".context-menu").isEmpty());
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
                                "--all",
                                "--image",
                                folder.resolve(card.name()).toString())
                        .paths()
                        .stream()
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .filter(name -> !name.equals(card.name()))
                        .toList();
        hands.select(card);
        screen.key("shift+Return");
        hands.until("it is asked", () -> window.titles().equals(List.of(card.name() + " – Akin")));
        hands.showTheNearest();
        hands.until("what is like it: " + alike, () -> hands.names().size() >= 4 && alike.containsAll(hands.names()));
        assertThat(window.titles()).containsExactly(card.name() + " – Akin");
        assertThat(window.texts("#searchChips")).startsWith(card.name());
    }

    @Test
    void backAndForwardKeepScrollAndSelection() {
        hands.ask("a red ball");
        Place wall = window.place("#wall");
        List<String> atTheTop = hands.still();
        screen.wheel(wall.x(), wall.y(), 12);
        hands.until("it has scrolled", () -> !hands.layout().equals(atTheTop));
        hands.still();
        Card chosen = window.cards().get(5);
        hands.select(chosen);
        hands.until("it is selected", () -> hands.selected().equals(List.of(chosen.name())));
        List<String> before = hands.still();
        hands.ask("a blue house");
        // What was selected stays so where it is an answer to this question, too.
        hands.until("the second wall is there", () -> !hands.layout().equals(before));
        List<String> second = hands.still();

        screen.key("alt+Left");
        hands.until(
                "the wall is as it was left: " + before + " but " + hands.layout(),
                () -> hands.layout().equals(before));
        assertThat(window.titles()).containsExactly("a red ball – Akin");
        assertThat(hands.selected()).containsExactly(chosen.name());
        screen.key("alt+Right");
        hands.until("the second question is back", () -> window.titles().equals(List.of("a blue house – Akin")));
        hands.until("its wall is as it was", () -> hands.layout().equals(second));
    }

    private List<String> told() throws IOException {
        return Files.exists(opened) ? Files.readAllLines(opened) : List.of();
    }

    private Path drawing(int number) {
        return folder.resolve("drawing-%04d.png".formatted(number));
    }

    private static void stub(Path program, String body) throws IOException {
        Drawing.write(program, ("#!/bin/sh\n" + body + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
