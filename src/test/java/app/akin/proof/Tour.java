package app.akin.proof;

import app.akin.proof.program.AkinWindow;
import app.akin.proof.program.AkinWindow.Card;
import app.akin.proof.program.AkinWindow.Place;
import app.akin.proof.program.Await;
import app.akin.proof.program.Giver;
import app.akin.proof.program.OtherProgram;
import app.akin.proof.program.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** Goes through the window with mouse and keyboard, and takes a picture of every state it comes to. */
record Tour(AkinWindow window, Screen screen, OtherProgram camera, WindowLook look, Path folder)
        implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final int TRIES = 3;

    /** A picture of the window as it is on the screen, once it is still. */
    void take(String state) {
        window.settle();
        double[] bounds = window.bounds(".root");
        Path file = folder.resolve(look.fileName(state));
        camera.ask(
                "%d %d %d %d %s".formatted((int) bounds[0], (int) bounds[1], (int) bounds[2], (int) bounds[3], file));
        Assertions.assertThat(Files.exists(file)).as(file.toString()).isTrue();
    }

    void until(String what, Callable<Boolean> condition) {
        Await.until(PATIENCE, () -> what + "; there is " + window.titles() + window.texts(".root"), condition);
    }

    void untilShown(String selector) {
        until(selector + " is shown", () -> !window.texts(selector).isEmpty());
    }

    void click(String selector) {
        Place place = window.place(selector);
        screen.click(place.x(), place.y());
    }

    void ask(String words) {
        insist(
                () -> {
                    click("#searchText");
                    screen.key("ctrl+a");
                    screen.type(words);
                },
                "an answer to " + words,
                () -> window.titles().stream().anyMatch(title -> title.startsWith(words)));
        restMouse();
    }

    /** Does it again while nothing comes of it: on a busy machine a key is lost now and then, above all one of Korean. */
    private void insist(Runnable action, String what, Callable<Boolean> done) {
        action.run();
        for (int i = 1; i < TRIES && !Await.holdsWithin(LONG_ENOUGH, done); i++) {
            action.run();
        }
        until(what, done);
    }

    void press(String... keys) {
        List.of(keys).forEach(screen::key);
    }

    /** The pointer rests where nothing reacts to it. */
    void restMouse() {
        screen.moveMouse(2, 2);
    }

    // ---- the states

    void firstRun() {
        untilShown("#firstRunPage");
        restMouse();
        take("first-run");
    }

    /** Held over the window by another program's mouse: on the left, then on the right. */
    void dropping(String state, Path... given) {
        Place content = window.place(".root");
        int y = content.y();
        try (Giver giver = Giver.of(screen, 2050, 100, given)) {
            screen.click(giver.x(), giver.y());
            int aside = content.width() / 2
                    - 12; // beside the drop area of the first run's page, which takes all for itself
            screen.carry(
                    giver.x(),
                    giver.y(),
                    content.x() - aside,
                    y,
                    () -> !window.texts("#dropAdd").isEmpty());
            take(state + "-add");
            screen.moveMouse(content.x() + aside, y + 10);
            until(
                    "the right half is armed or cannot be",
                    () -> window.texts("#dropAdd:armed").isEmpty());
            take(state + "-find");
            press("Escape");
            screen.letGo();
        }
        restMouse();
    }

    void wall() {
        until("cards", () -> window.cards().size() >= 3);
        restMouse();
        take("home");
    }

    void results() {
        ask(look.isKorean() ? "고양이" : "a cat on a chair");
        take("results");
    }

    void details() {
        insist(
                () -> press("Down"),
                "the details are shown",
                () -> !window.texts("#detailsName").isEmpty());
        take("details-first");
        press("Right");
        take("details-second");
        press("shift+Right", "shift+Right");
        take("several");
        press("Escape", "ctrl+i");
    }

    void passages() {
        press("ctrl+3");
        until("passages alone", () -> cardNames().allMatch(name -> name.matches(".*(txt|md|html)")));
        take("passages");
        press("ctrl+1");
        until("pictures again", () -> cardNames().anyMatch(name -> name.matches("(?i).*(jpg|png)")));
    }

    private Stream<String> cardNames() {
        return window.cards().stream().map(Card::name);
    }

    void menu() {
        press("Down", "shift+F10");
        untilShown(".context-menu");
        take("menu");
        press("Escape", "space");
        take("quick-look");
        press("space", "Escape");
    }

    void failures() {
        click("#statusFailures");
        untilShown("#failuresPage");
        restMouse();
        take("failures");
        press("Escape");
    }

    void settings() {
        press("ctrl+comma");
        for (String section : List.of("general", "library", "models", "database", "doctor", "keys", "about")) {
            click("#section-" + section);
            restMouse();
            if (section.equals("doctor")) {
                untilShown("#checkList");
            }
            take("settings-" + section);
        }
        press("Escape");
    }

    void error() {
        window.throwOnTheWindowsThread();
        untilShown("#bannerBox");
        take("error");
    }

    @Override
    public void close() {
        window.run().askToEnd();
        window.run().answer();
    }
}
