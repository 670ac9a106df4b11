package app.akin.embedding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.Fixtures;
import app.akin.embedding.ModelFileException;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipTokenizerTest {

    private static final int CONTEXT = 77;
    /** Ten times what it takes at most. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Test
    void smallClipsTokensAreTheReferences() throws Exception {
        ClipTokenizer tokenizer = smallClip();
        List<JsonObject> rows = Fixtures.lines(Fixtures.own("small_clip_tokens.jsonl"));
        assertThat(rows).hasSize(700);
        for (JsonObject row : rows) {
            String text = row.get("text").getAsString();
            assertThat(tokenizer.clean(text)).isEqualTo(row.get("clean").getAsString());
            assertThat(tokenizer.encode(text)).as(text).isEqualTo(Fixtures.ints(row.get("ids")));
        }
    }

    @Test
    @Tag("reference")
    void clipsTokensAreTheReferences() throws Exception {
        Path folder = Fixtures.shared("fixtures/tokenizer");
        ClipTokenizer tokenizer = ClipTokenizer.read(folder.resolve("tokenizer.json"), CONTEXT, 49408);
        int compared = 0;
        for (JsonObject row : Fixtures.lines(folder.resolve("tokenizer_dev.jsonl"))) {
            if (!row.has("needs_fix_encoding")) {
                String text = row.get("text").getAsString();
                int[] padded = Arrays.copyOf(tokenizer.encode(text), CONTEXT);
                assertThat(padded).as(text).isEqualTo(Fixtures.ints(row.get("ids")));
                assertThat(tokenizer.count(text) + 2)
                        .as(text)
                        .isEqualTo(row.get("n").getAsInt());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(1470);
    }

    @Test
    void longTextIsCutSoThatTheEndMarkIsLast() throws Exception {
        ClipTokenizer tokenizer = smallClip();
        int[] ids = tokenizer.encode("a dog and ".repeat(60));
        assertThat(ids).hasSize(CONTEXT).startsWith(4295).endsWith(4296);
        assertThat(tokenizer.count("a dog and ".repeat(60))).isEqualTo(60 * tokenizer.count("a dog and"));
        assertThat(tokenizer.limit()).isEqualTo(75);
    }

    @Test
    void countOfALongTextIsTheSumOfItsParts() throws Exception {
        ClipTokenizer tokenizer = smallClip();
        String part = "A red flower &amp; a blue car, 42 of them.\n";
        assertThat(tokenizer.count(part.repeat(5000))).isEqualTo(5000 * tokenizer.count(part));
    }

    @Test
    void hostileTextIsAnsweredAtOnce() throws Exception {
        ClipTokenizer tokenizer = smallClip();
        tokenizer.encode("warm");
        List<String> hostile = List.of(
                "a".repeat(1_000_000),
                " ".repeat(1_000_000) + "dog",
                "\ud800".repeat(1_000_000),
                "\udc00\ud800",
                "\u0000\u001b[".repeat(300_000),
                "&".repeat(1_000_000),
                "&amp;".repeat(200_000),
                "&#99999999999999999999;&#x;",
                "e\u0301\u0316".repeat(300_000),
                "\u0301\u0316".repeat(500_000),
                "<".repeat(1_000_000),
                "\uD55C".repeat(1_000_000));
        for (String text : hostile) {
            long begin = System.nanoTime();
            int[] ids = tokenizer.encode(text);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(ids.length).isBetween(2, CONTEXT);
            assertThat(took).as("%.8s", text).isLessThan(AT_ONCE);
        }
    }

    @Test
    void whiteSpaceHidesNoWords() throws Exception {
        ClipTokenizer tokenizer = smallClip();
        assertThat(tokenizer.encode(" \n".repeat(500_000) + "dog")).isEqualTo(tokenizer.encode("dog"));
    }

    @Test
    void otherKindsOfTokenizersAreRefused(@TempDir Path folder) throws Exception {
        for (String json :
                List.of("", "[]", "{\"model\": {\"type\": \"WordPiece\", \"vocab\": {}}}", "{\"model\": {")) {
            Path file = Files.writeString(folder.resolve("tokenizer.json"), json);
            assertThatThrownBy(() -> ClipTokenizer.read(file, CONTEXT, 100)).isInstanceOf(ModelFileException.class);
        }
    }

    @Test
    void tokenizerWithMoreTokensThanTheWeightsIsRefused() {
        assertThatThrownBy(() -> ClipTokenizer.read(Fixtures.smallClip().resolve("tokenizer.json"), CONTEXT, 4296))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("more tokens");
    }

    private static ClipTokenizer smallClip() throws Exception {
        return ClipTokenizer.read(Fixtures.smallClip().resolve("tokenizer.json"), CONTEXT, 4297);
    }
}
