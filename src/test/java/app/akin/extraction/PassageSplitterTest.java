package app.akin.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Passage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

    /** A token a word, and one for every four further letters of a long one. */
    private static final ToIntFunction<String> TOKENS = text -> {
        int tokens = 0;
        for (String word : text.split(" ")) {
            tokens += 1 + word.length() / 4;
        }
        return tokens;
    };

    private final PassageSplitter splitter = new PassageSplitter(TOKENS, 20);

    @Test
    void whatFitsIsOnePassage() {
        assertThat(texts("One dog. Two cats.")).containsExactly("One dog. Two cats.");
    }

    @Test
    void longParagraphsAreCutBetweenSentences() {
        assertThat(texts("The dog ran over the green hill at dawn. The cat slept on the red roof all day. "
                        + "The owl flew in the dark wood by night."))
                .containsExactly(
                        "The dog ran over the green hill at dawn.",
                        "The cat slept on the red roof all day.",
                        "The owl flew in the dark wood by night.");
    }

    @Test
    void koreanAndChineseSentencesAreCutWhereTheyEnd() {
        assertThat(texts("오늘은 날씨가 아주 좋다. 강아지와 함께 공원에서 산책을 했다. 저녁에는 비가 왔다. 그래서 집에서 책을 읽었다. 아주 재미있는 책이었다."))
                .hasSizeGreaterThan(1)
                .allSatisfy(text -> assertThat(text).endsWith("."));
        assertThat(texts("今天天气很好我们去公园散步了一整天也不累。明天可能会下雨所以我们打算在家里看书和喝茶休息一天。后天再去爬山看日出然后回家吃饭。".repeat(2)))
                .hasSizeGreaterThan(1)
                .allSatisfy(text -> assertThat(text).endsWith("。"));
    }

    @Test
    void aPassageThatIsHalfFullEndsWithItsParagraphAndShortOnesAreJoined() {
        assertThat(texts("Title\n\nThe first words.\n\nThe dog ran over the green hill at dawn.\n\nEnd."))
                .containsExactly("Title The first words. The dog ran over the green hill at dawn.", "End.");
    }

    @Test
    void aHeadingStaysWithWhatItIsTheHeadingOf() {
        String text = "The dog ran over the green hill at dawn.\n\nNotes.\n\nCats.\n\nThe cat slept on the red roof"
                + " all day.\n\nOwls.\n\nThe old owl flew in the dark wood by night. It saw ten mice.\n\nThe end.";
        List<Integer> headings = Stream.of("Notes.", "Cats.", "Owls.", "The end.")
                .map(heading -> text.indexOf(heading) + heading.length())
                .toList();
        assertThat(split(splitter, new DocumentText(text, List.of(), headings)))
                .extracting(Passage::text)
                .containsExactly(
                        "The dog ran over the green hill at dawn.",
                        "Notes. Cats. The cat slept on the red roof all day.",
                        "Owls. The old owl flew in the dark wood by night.",
                        "It saw ten mice. The end.");
    }

    @Test
    void aHeadingLeavesThePassageBeforeForTheOneThatFollows() {
        String text = "Short words here.\n\nOwls.\n\nThe old owl flew in the dark wood by night and saw mice.";
        int heading = text.indexOf("Owls.") + "Owls.".length();
        assertThat(split(splitter, new DocumentText(text, List.of(), List.of(heading))))
                .extracting(Passage::text)
                .containsExactly("Short words here.", "Owls. The old owl flew in the dark wood by night and saw mice.");
    }

    @Test
    void sentencesThatAreTooLongAreCutAtLinesThenClausesThenWords() {
        assertThat(texts("red apples and pears, green grapes and limes, ripe plums and figs, sweet dates and"
                        + " nuts, old wine and bread"))
                .hasSizeGreaterThan(1)
                .allSatisfy(text -> assertThat(text).doesNotStartWith("and"));
        assertThat(texts("word ".repeat(100)))
                .allSatisfy(text -> assertThat(TOKENS.applyAsInt(text)).isLessThanOrEqualTo(20));
    }

    @Test
    void noPassageIsLongerThanTheLimitAndNoCharacterIsCut() {
        String emoji = "😀".repeat(1_000) + " " + "x".repeat(999) + " 강".repeat(50);
        List<Passage> passages = split(splitter, emoji);
        assertThat(passages).allSatisfy(passage -> {
            assertThat(TOKENS.applyAsInt(passage.text())).isLessThanOrEqualTo(20);
            assertThat(Character.isLowSurrogate(passage.text().charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(
                            passage.text().charAt(passage.text().length() - 1)))
                    .isFalse();
        });
        assertThat(String.join("", passages.stream().map(Passage::text).toList())
                        .replace(" ", ""))
                .isEqualTo(emoji.replace(" ", ""));
    }

    @Test
    void everyPassageIsWhereItSaysInTheText() {
        String text =
                "  First   line\n of words.\t\tMore of them here and there.\n\n\n  Another \u00A0 paragraph\u3000here. "
                        .repeat(30);
        List<Passage> passages = split(splitter, text);
        int last = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            assertThat(passage.ordinal()).isEqualTo(i);
            assertThat(passage.start()).isGreaterThanOrEqualTo(last);
            assertThat(new Span(passage.start(), passage.end()).words(text)).isEqualTo(passage.text());
            assertThat(passage.text())
                    .doesNotContain("  ", "\n", "\t", "\u00A0")
                    .isNotBlank();
            last = passage.end();
        }
    }

    @Test
    void aPassageStaysOnItsPage() {
        DocumentText document = new DocumentText("One.\n\nTwo.\n\nThree.", List.of(0, 6, 12), List.of());
        assertThat(split(splitter, document))
                .extracting(Passage::page)
                .containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3));
    }

    @Test
    void blanksAloneAreNoPassage() {
        assertThat(texts(" \n\n \t \u0000 \uFEFF")).isEmpty();
    }

    @Test
    void theNumberOfAPageIsNoPassage() {
        DocumentText document =
                new DocumentText("One.\n\n- 16 -\n\nThree.\n\n3 / 12", List.of(0, 6, 14, 22), List.of());
        assertThat(split(splitter, document)).extracting(Passage::text).containsExactly("One.", "Three.");
        assertThat(split(splitter, document)).extracting(Passage::ordinal).containsExactly(0, 1);
    }

    @Test
    void otherNumbersAreOnesAndSoIsEachThatStandsAlone() {
        assertThat(texts("16")).containsExactly("16");
        DocumentText document = new DocumentText("One.\n\n010-1234-5678\n\n12345", List.of(0, 6, 21), List.of());
        assertThat(split(splitter, document))
                .extracting(Passage::text)
                .containsExactly("One.", "010-1234-5678", "12345");
    }

    @Test
    void controlCharactersDoNotReachTheStore() {
        assertThat(texts("a\u0000b\u0007c")).containsExactly("a b c");
    }

    @Test
    void longDocumentsEndAtTheLastPassageThatIsKept() {
        assertThat(texts("A sentence of some words. ".repeat(20_000))).hasSize(PassageSplitter.PASSAGES_AT_MOST);
    }

    @Test
    void theWorkGrowsWithTheTextAndNotWithItsSquare() {
        for (String unit : List.of("word ", "x", "A short one. ", "line\n", "para\n\n", "a,")) {
            long small = countedCharacters(unit.repeat(20_000 / unit.length()));
            long large = countedCharacters(unit.repeat(200_000 / unit.length()));
            assertThat(large).as(unit).isLessThan(12 * small + 10_000);
        }
    }

    private long countedCharacters(String text) {
        AtomicLong characters = new AtomicLong();
        PassageSplitter counting = new PassageSplitter(
                words -> {
                    characters.addAndGet(words.length());
                    return TOKENS.applyAsInt(words);
                },
                20);
        split(counting, text);
        return characters.get();
    }

    private List<String> texts(String text) {
        return split(splitter, text).stream().map(Passage::text).toList();
    }

    private static List<Passage> split(PassageSplitter splitter, String text) {
        return split(splitter, new DocumentText(text, List.of(), List.of()));
    }

    private static List<Passage> split(PassageSplitter splitter, DocumentText document) {
        return splitter.split(List.of(new DocumentPart(Optional.empty(), document)))
                .list();
    }
}
