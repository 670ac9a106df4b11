package app.akin.embedding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.Fixtures;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.PackedFile;
import app.akin.embedding.safetensors.SafetensorsFile;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ids of strings in some thirty scripts and of mischief, as the C program that the weights are published with gives
 * them, but for three habits of it: text is composed before it is asked, and marks and NUL that are typed are text.
 */
class UnigramTokenizerTest {

    private static final UnigramTokenizer.Marks MARKS = new UnigramTokenizer.Marks(0, 2, 3);
    private static final int VOCABULARY = 250_037;
    private static final int CONTEXT = 512;

    @TempDir
    private Path temporary;

    @Test
    void idsAreTheReferences() throws Exception {
        try (SafetensorsFile file = weights()) {
            UnigramTokenizer tokenizer = UnigramTokenizer.read(file, MARKS, VOCABULARY, CONTEXT);
            for (JsonObject line : Fixtures.lines(Fixtures.own("reader_tokens.jsonl"))) {
                String text = line.get("text").getAsString();
                int[] expected = Fixtures.ints(line.get("ids"));
                assertThat(bare(tokenizer.encode(text))).as(text).isEqualTo(expected);
                assertThat(tokenizer.count(text)).as(text).isEqualTo(text.isEmpty() ? 0 : expected.length);
            }
        }
    }

    @Test
    void marksThatAreTypedAreText() throws Exception {
        try (SafetensorsFile file = weights()) {
            UnigramTokenizer tokenizer = UnigramTokenizer.read(file, MARKS, VOCABULARY, CONTEXT);
            for (String mark : new String[] {"<s>", "</s>", "<pad>", "<unk>", "<mask>"}) {
                assertThat(bare(tokenizer.encode("a " + mark + " b")))
                        .as(mark)
                        .hasSizeGreaterThan(4)
                        .doesNotContain(0, 1, 2, 3, 250_001);
            }
        }
    }

    @Test
    void nulEndsNoText() throws Exception {
        try (SafetensorsFile file = weights()) {
            UnigramTokenizer tokenizer = UnigramTokenizer.read(file, MARKS, VOCABULARY, CONTEXT);
            int[] ids = bare(tokenizer.encode("cat\0dog"));
            assertThat(ids).startsWith(bare(tokenizer.encode("cat"))).contains(3);
            assertThat(ids.length).isGreaterThan(2);
        }
    }

    @Test
    void decomposedTextHasTheIdsOfComposedText() throws Exception {
        try (SafetensorsFile file = weights()) {
            UnigramTokenizer tokenizer = UnigramTokenizer.read(file, MARKS, VOCABULARY, CONTEXT);
            for (String text : new String[] {"계약 해지 조항", "Übergabe größer", "Ελλάδα ή"}) {
                String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
                assertThat(decomposed).isNotEqualTo(text);
                assertThat(tokenizer.encode(decomposed)).isEqualTo(tokenizer.encode(text));
            }
        }
    }

    @Test
    void halfAPairOfSurrogatesIsALetterLikeAnother() throws Exception {
        try (SafetensorsFile file = weights()) {
            UnigramTokenizer tokenizer = UnigramTokenizer.read(file, MARKS, VOCABULARY, CONTEXT);
            assertThat(tokenizer.encode("a\uD83D b")).isEqualTo(tokenizer.encode("a\uFFFD b"));
        }
    }

    @Test
    void longTextIsCutSoThatItsEndMarkStays() throws Exception {
        try (SafetensorsFile file = weights()) {
            UnigramTokenizer tokenizer = UnigramTokenizer.read(file, MARKS, VOCABULARY, 16);
            int[] ids = tokenizer.encode("one two three ".repeat(2000));
            assertThat(ids).hasSize(16).startsWith(0).endsWith(2);
            assertThat(tokenizer.limit()).isEqualTo(14);
            assertThat(tokenizer.count("one two three ".repeat(2000))).isGreaterThan(5000);
        }
    }

    /** What is changed, and which words the message must hold. */
    @ParameterizedTest
    @CsvSource({
        "pieces.starts, 1, 999999, outside of its place",
        "pieces.starts, 1, -5, outside of its place",
        "pieces.starts, 3, 5, end too early",
        "pieces.ids, 0, 10, does not know",
        "pieces.ids, 0, -1, does not know",
        "pieces.scores, 0, 2143289344, is no number",
        "letters.from, 1, 1, not in order",
        "letters.starts, 1, 7, outside of its place",
        "letters.to, 0, 55296, no letter",
    })
    void tablesThatContradictEachOtherAreRefused(String table, int at, int number, String words) throws Exception {
        PackedFile good = PackedFile.tokenizer();
        try (SafetensorsFile file = SafetensorsFile.open(good.write(temporary.resolve("good")))) {
            assertThat(bare(UnigramTokenizer.read(file, MARKS, 10, CONTEXT).encode("ab a")))
                    .isEqualTo(new int[] {6, 5, 6, 4});
        }
        try (SafetensorsFile file =
                SafetensorsFile.open(good.with(table, at, number).write(temporary.resolve("bad")))) {
            assertThatThrownBy(() -> UnigramTokenizer.read(file, MARKS, 10, CONTEXT))
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining(table)
                    .hasMessageContaining(words);
        }
    }

    @Test
    void tablesOfAnotherSizeAreRefused() throws Exception {
        PackedFile shorter = PackedFile.tokenizer().cut("pieces.scores");
        try (SafetensorsFile file = SafetensorsFile.open(shorter.write(temporary.resolve("short")))) {
            assertThatThrownBy(() -> UnigramTokenizer.read(file, MARKS, 10, CONTEXT))
                    .isInstanceOf(ModelFileException.class)
                    .hasMessageContaining("2 entries, not 3");
        }
    }

    private static int[] bare(int[] marked) {
        assertThat(marked).startsWith(MARKS.first()).endsWith(MARKS.last());
        return Arrays.copyOfRange(marked, 1, marked.length - 1);
    }

    private static SafetensorsFile weights() throws Exception {
        return SafetensorsFile.open(Fixtures.reader().resolve("model.safetensors"));
    }
}
