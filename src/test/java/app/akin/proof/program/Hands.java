package app.akin.proof.program;

import app.akin.proof.program.AkinWindow.Card;
import app.akin.proof.program.AkinWindow.Place;
import app.akin.proof.source.ClipboardReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** What a person does with the cards on the wall, and sees there. */
public record Hands(AkinWindow window, Screen screen) {

    private static final Duration SOON = Duration.ofSeconds(30);

    public void ask(String words) {
        Place field = window.place("#searchText");
        screen.click(field.x(), field.y());
        screen.key("ctrl+a");
        screen.type(words);
        until(words + " is answered", () -> window.titles().equals(List.of(words + " – Akin")));
        showTheNearest();
    }

    /** Where nothing stands above the line, as may be with drawings of the tests: the nearest all the same. */
    public void showTheNearest() {
        until("hits, or the page without any", () -> !window.cards().isEmpty() || isNothingFound());
        if (isNothingFound()) {
            Place nearest = window.place("#nothingNearest");
            screen.click(nearest.x(), nearest.y());
            until("the nearest", () -> !window.cards().isEmpty());
        }
    }

    private boolean isNothingFound() {
        return !window.texts("#nothingNearest").isEmpty();
    }

    /** Pastes while the keyboard is not in the field. */
    public void paste() {
        Place bar = window.place("#resultsBar");
        screen.click(bar.x(), bar.y());
        screen.key("ctrl+v");
    }

    public void select(Card card) {
        screen.click(x(card), y(card));
        until(card.name() + " is selected", () -> selected().contains(card.name()));
    }

    /** Carries a card to the other program, which must say where it is, and lets go there. */
    public void dragTo(OtherProgram other, Card card) {
        String[] ready = other.saying("ready").split(" ");
        screen.carry(
                x(card),
                y(card),
                Integer.parseInt(ready[0]) + 100,
                Integer.parseInt(ready[1]) + 80,
                () -> other.said().contains("over"));
        screen.letGo();
    }

    /** The files that were dropped on the other program. */
    public static List<String> got(OtherProgram other) {
        other.saying("end");
        return other.said().stream()
                .filter(line -> line.startsWith("got "))
                .map(line -> line.substring(4))
                .toList();
    }

    /** What another program finds on the clipboard. */
    public List<String> clipboard() {
        try (OtherProgram reader = OtherProgram.start(screen, ClipboardReader.class)) {
            return reader.toItsEnd();
        }
    }

    public List<String> selected() {
        return window.cards().stream().filter(Card::selected).map(Card::name).toList();
    }

    public List<String> names() {
        return window.cards().stream().map(Card::name).toList();
    }

    /** The layout once it stays the same from one look to the next. */
    public List<String> still() {
        return Await.value(SOON, "a wall that is still", () -> {
            List<String> now = layout();
            TimeUnit.MILLISECONDS.sleep(400);
            return Optional.of(now).filter(layout()::equals);
        });
    }

    /** Names and heights of the cards in view. */
    public List<String> layout() {
        return window.cards().stream()
                .map(card -> card.name() + " " + Math.round(card.y()))
                .toList();
    }

    public static int x(Card card) {
        return (int) card.x();
    }

    public static int y(Card card) {
        return (int) card.y();
    }

    public void until(String what, Callable<Boolean> condition) {
        Await.until(SOON, () -> what + "; there is " + window.titles() + names() + selected(), condition);
    }
}
