package app.akin.quality;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.bench.Photographs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What judges is itself in order: figures mean nothing if an answer stands in two documents, or in none. */
class JudgingSetsTest {

    private static final List<JudgedDocument> DOCUMENTS = JudgedDocument.all();
    private static final List<JudgedQuestion> QUESTIONS = JudgedQuestion.all();
    private static final PictureWords WORDS = PictureWords.load();

    @Test
    void sixtyDocumentsInSixLanguagesAreThere() {
        Map<String, Long> languages = counts(DOCUMENTS, JudgedDocument::language);
        assertThat(languages).isEqualTo(Map.of("en", 30L, "ko", 24L, "de", 3L, "fr", 1L, "es", 1L, "ja", 1L));
        assertThat(DOCUMENTS).allSatisfy(document -> assertThat(document.text()).hasSizeGreaterThan(800));
    }

    @Test
    void ninetyQuestionsHaveAnAnswerAndThirtyHaveNone() {
        assertThat(counts(QUESTIONS, question -> question.answer().isPresent()))
                .isEqualTo(Map.of(true, 90L, false, 30L));
        assertThat(counts(QUESTIONS, JudgedQuestion::kind)).containsKeys("shared", "paraphrased", "across");
    }

    @Test
    void everyAnswerStandsInItsDocumentAndNowhereElse() {
        for (JudgedQuestion question : QUESTIONS) {
            question.answer()
                    .ifPresent(answer -> assertThat(documentsWith(answer.words()))
                            .as(question.question())
                            .containsExactly(answer.document()));
        }
    }

    @Test
    void anAnswerThatIsNotThereIsNoticed() {
        assertThat(documentsWith("The rent is paid in seashells.")).isEmpty();
        assertThat(documentsWith("the")).hasSizeGreaterThan(1);
    }

    @Test
    void ahundredWordsFitAndAHundredDoNotInBothLanguages() {
        assertThat(WORDS.found()).hasSize(100);
        assertThat(counts(WORDS.missing(), PictureWords.Missing::kind))
                .isEqualTo(Map.of("not there", 50L, "nonsense", 50L));
        for (PictureWords.Language language : PictureWords.Language.values()) {
            Stream<String> all = Stream.concat(
                    WORDS.found().stream().map(word -> word.in(language)),
                    WORDS.missing().stream().map(word -> word.in(language)));
            assertThat(all).doesNotHaveDuplicates();
        }
    }

    @Test
    @Tag("reference")
    void whatFitsIsAmongThePhotographs() {
        Set<String> things =
                Photographs.named().stream().map(Photographs::thing).collect(toSet());
        assertThat(WORDS.found()).allSatisfy(word -> assertThat(things).containsAll(word.right()));
    }

    private static List<String> documentsWith(String answer) {
        return DOCUMENTS.stream()
                .filter(document -> document.text().replaceAll("\\s+", " ").contains(answer))
                .map(JudgedDocument::file)
                .toList();
    }

    private static <T, K> Map<K, Long> counts(List<T> items, Function<T, K> by) {
        return items.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }
}
