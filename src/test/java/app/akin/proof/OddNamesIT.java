package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Answer.Report;
import app.akin.proof.sample.Drawing;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Names that break programs: each file is indexed, found again under its own name, and can be asked with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddNamesIT {

    private static final String COMPOSED = Normalizer.normalize("강아지 é.png", Normalizer.Form.NFC);
    private static final String DECOMPOSED = Normalizer.normalize("강아지 é.png", Normalizer.Form.NFD);
    private static final List<String> NAMES = List.of(
            "two\nlines.png",
            "tab\there.png",
            "smile 😀 👩‍👩‍👧.png",
            "it's \"quoted\".png",
            "100%.png",
            "%41%2F%00.png",
            "$HOME `id` ;&|.png",
            "back\\slash.png",
            "-rf.png",
            "--json",
            " leading and trailing .png ",
            "right-to-left \u202egnp.exe.png",
            "{}[]()?*#.png",
            "한글 이름 " + "가".repeat(70) + ".png",
            COMPOSED,
            DECOMPOSED);
    /** 0xFF 0xFE is no UTF-8. */
    private static final String NO_TEXT = "%FF%FE-bytes.png";

    private final AkinHome home = AkinHome.create();
    private final Path folder = home.files().resolve("이상한 이름 & co");
    private Report first;
    private Report second;

    @BeforeAll
    void lookAtThemTwice() {
        int number = 0;
        for (String name : NAMES) {
            Drawing.write(folder.resolve(name), Drawing.png(number++));
        }
        Drawing.write(Path.of(URI.create(folder.toUri() + NO_TEXT)), Drawing.png(number));
        first = home.index(folder);
        second = home.index(folder);
    }

    @AfterAll
    void leaveNothing() {
        home.close();
    }

    @Test
    void allAreIndexedOnce() {
        assertThat(first.failed()).isEmpty();
        assertThat(first.indexed()).isEqualTo(NAMES.size() + 1);
        assertThat(second.unchanged()).isEqualTo(NAMES.size() + 1);
        assertThat(second.indexed()
                        + second.removed()
                        + second.duplicates()
                        + second.failed().size())
                .isZero();
    }

    @Test
    void eachIsFoundByItself() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String name :
                List.of("two\nlines.png", "--json", COMPOSED, DECOMPOSED, "100%.png", "smile 😀 👩‍👩‍👧.png")) {
            Path file = folder.resolve(name);
            String best = home.run("search", "--json", "--limit", "1", "--image", file.toString())
                    .paths()
                    .getFirst();
            if (!best.equals(file.toString()) || !Files.exists(Path.of(best))) {
                wrong.add(name + " -> " + best);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void allArePrintedAsTheyAre() {
        List<String> paths = home.run("search", "--json", "--limit", "99", "x").paths();
        assertThat(paths).hasSize(NAMES.size() + 1);
        assertThat(paths)
                .containsAll(NAMES.stream()
                        .map(name -> folder.resolve(name).toString())
                        .toList());
    }

    @Test
    void aFileWhoseNameIsAnOptionCanBeNamed() {
        Answer answer =
                home.run("index", "--json", "--", folder.resolve("-rf.png").toString());
        assertThat(answer.report().unchanged()).isEqualTo(1);
    }
}
