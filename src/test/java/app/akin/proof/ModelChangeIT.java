package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.AkinWindow;
import app.akin.proof.program.AkinWindow.Card;
import app.akin.proof.program.AkinWindow.Place;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Await;
import app.akin.proof.program.Hands;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.program.Screen;
import app.akin.proof.sample.Drawing;
import app.akin.proof.sample.OtherModel;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another model is chosen: the old one answers until the new one has read everything, whatever happens meanwhile. */
final class ModelChangeIT {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int PICTURES = 360;
    private static final String WORDS = "flower";
    private static final String FIRST = OtherModel.SMALL;

    private final AkinHome home = AkinHome.create();
    private final Path album = home.files().resolve("album");
    private Map<String, Double> ofTheFirst;

    @BeforeEach
    void indexWithOneAndInstallAnother() {
        Drawing.many(album, 1, PICTURES);
        install(OtherModel.small(), FIRST);
        use(FIRST);
        assertThat(home.index(album).indexed()).isEqualTo(PICTURES);
        ofTheFirst = mustBeAnsweredBy(FIRST);
        install(OtherModel.in(home.files()), OtherModel.ID);
    }

    private void install(Path folder, String id) {
        assertThat(home.run("models", "import", folder.toString(), "--json")
                        .json()
                        .get("id")
                        .getAsString())
                .isEqualTo(id);
    }

    @AfterEach
    void leaveNothing() {
        home.close();
    }

    @Test
    void onTheCommandLine() {
        use(OtherModel.ID);
        assertThat(mustBeAnsweredBy(FIRST)).isEqualTo(ofTheFirst);

        long readBeforeTheKill = killWhileItReads();
        assertThat(mustBeAnsweredBy(FIRST)).isEqualTo(ofTheFirst);
        assertThat(vectors(2)).isEqualTo(readBeforeTheKill);

        assertThat(home.index(album).unchanged()).as("no file is new").isEqualTo(PICTURES);
        assertThat(vectors(2)).isEqualTo(PICTURES);
        mustBeTheContrary(mustBeAnsweredBy(OtherModel.ID));
        assertThat(vectors(1)).as("what the first has read is kept").isEqualTo(PICTURES);
        assertThat(home.run("models", "free", OtherModel.ID).mustEndWith(1).err())
                .contains("answers the questions");

        use(FIRST);
        assertThat(mustBeAnsweredBy(FIRST)).as("back in one step").isEqualTo(ofTheFirst);
        JsonObject freed = home.run("models", "free", OtherModel.ID, "--json").json();
        assertThat(freed.get("bytes").getAsLong()).isGreaterThan(PICTURES * 2_048L);
        mustHaveSpaces(1);
        use(OtherModel.ID);
        assertThat(mustBeAnsweredBy(FIRST)).as("it has nothing to answer from").isEqualTo(ofTheFirst);
        assertThat(home.run("models", "free", OtherModel.ID).mustEndWith(1).err())
                .contains("getting ready");
        home.run("models", "free", "nobody").mustEndWith(2);
    }

    @Test
    void inTheWindow() {
        try (Screen screen = Screen.open()) {
            AkinWindow window = AkinWindow.open(home, screen);
            ask(window, screen);
            List<String> ofTheFirstHere = names(window);
            openModels(window, screen);
            press(window, screen, "#model-contrary #do-use");
            until(window, "it has begun", () -> readByTheOther() > 0);
            press(window, screen, "#model-contrary #do-pause");
            until(window, "it pauses", () -> note(window).contains("Paused at"));
            assertThat(readByTheOther()).isLessThan(PICTURES);
            screen.key("Escape");
            ask(window, screen);
            assertThat(names(window)).as("the old one answers").isEqualTo(ofTheFirstHere);

            window.run().kill();
            AkinWindow again = AkinWindow.open(home, screen);
            openModels(again, screen);
            until(again, "it pauses still", () -> note(again).contains("Paused at"));
            press(again, screen, "#model-contrary #do-resume");
            until(
                    again,
                    "it has read everything",
                    () -> texts(again, "contrary").contains("In use"));
            screen.key("Escape");
            ask(again, screen);
            assertThat(names(again)).isNotEqualTo(ofTheFirstHere);
            assertThat(cosineOf(names(again).getFirst()))
                    .as("what the first model liked little")
                    .isLessThan(median());

            openModels(again, screen);
            press(again, screen, "#model-" + FIRST + " #do-free");
            until(
                    again,
                    "it says what that means",
                    () -> String.join(" ", texts(again, FIRST)).contains("read every picture again"));
            mustHaveSpaces(2);
            press(again, screen, "#model-" + FIRST + " #do-free-now");
            until(again, "the space is free", () -> spaces() == 1);
            again.run().askToEnd();
            assertThat(again.run().endsWithin(SOON)).isTrue();
        }
    }

    // ---- on the command line

    private void use(String id) {
        home.run("models", "use", id, "--json").json();
    }

    /** The cosine of every picture, by its path. */
    private Map<String, Double> mustBeAnsweredBy(String model) {
        Answer answer = home.run("search", "--json", "--all", "--limit", "1000", WORDS);
        assertThat(answer.found().get("space").getAsString()).startsWith(model + "/");
        Map<String, Double> cosines = new HashMap<>();
        for (JsonElement hit : answer.found().getAsJsonArray("hits")) {
            cosines.put(hit.getAsJsonObject().get("path").getAsString(), cosine(hit.getAsJsonObject()));
        }
        assertThat(cosines).hasSize(PICTURES);
        return cosines;
    }

    private static double cosine(JsonObject hit) {
        for (JsonElement lane : hit.getAsJsonArray("lanes")) {
            if (lane.getAsJsonObject().get("lane").getAsString().equals("picture_vector")) {
                return lane.getAsJsonObject().get("score").getAsDouble();
            }
        }
        throw new AssertionError("no picture was ranked by its vector: " + hit);
    }

    private void mustBeTheContrary(Map<String, Double> cosines) {
        assertThat(cosines.keySet()).isEqualTo(ofTheFirst.keySet());
        cosines.forEach((path, cosine) -> assertThat(cosine).as(path).isCloseTo(-ofTheFirst.get(path), within(1e-5)));
    }

    /** Answers how much the other model had read. */
    private long killWhileItReads() {
        RunningAkin run = home.start("index", "--json", album.toString());
        Await.until(SOON, () -> "it reads: " + run.said(), () -> readByTheOther() >= 32);
        run.kill();
        long read = vectors(2);
        assertThat(read).isLessThan(PICTURES);
        return read;
    }

    private long readByTheOther() {
        return spaces() == 2 ? vectors(2) : 0;
    }

    private long vectors(int space) {
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            return database.count("vectors_" + space);
        }
    }

    private long spaces() {
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            return database.count("embedding_space");
        }
    }

    private void mustHaveSpaces(int count) {
        try (LibraryDatabase database = LibraryDatabase.of(home)) {
            assertThat(database.count("embedding_space")).isEqualTo(count);
            assertThat(database.count("pg_class WHERE relname LIKE 'vectors\\_%' AND relkind = 'r'"))
                    .isEqualTo(count);
        }
    }

    // ---- in the window

    private static void ask(AkinWindow window, Screen screen) {
        Place field = window.place("#searchText");
        screen.click(field.x(), field.y());
        screen.key("ctrl+a");
        screen.key("BackSpace");
        until(window, "nothing is asked", () -> window.titles().equals(List.of("Akin")));
        screen.type(WORDS);
        until(window, "an answer", () -> window.titles().equals(List.of(WORDS + " – Akin")));
        new Hands(window, screen).showTheNearest();
    }

    private double cosineOf(String name) {
        return ofTheFirst.get(album.resolve(name).toString());
    }

    private double median() {
        return ofTheFirst.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .skip(PICTURES / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void openModels(AkinWindow window, Screen screen) {
        until(window, "the library is ready", () -> window.texts("#statusBar").contains("Library ready"));
        Place part = window.place("#statusModel");
        screen.click(part.x(), part.y());
        until(window, "the models", () -> !texts(window, OtherModel.ID).isEmpty());
    }

    private static void press(AkinWindow window, Screen screen, String selector) {
        Place button = window.place(selector);
        screen.click(button.x(), button.y());
    }

    private static String note(AkinWindow window) {
        return String.join(" ", texts(window, OtherModel.ID));
    }

    private static List<String> texts(AkinWindow window, String model) {
        return window.texts("#model-" + model);
    }

    private static List<String> names(AkinWindow window) {
        return window.cards().stream().map(Card::name).toList();
    }

    private static void until(AkinWindow window, String what, Callable<Boolean> condition) {
        Await.until(SOON, () -> what + "; there is " + window.titles() + window.texts(".root"), condition);
    }
}
