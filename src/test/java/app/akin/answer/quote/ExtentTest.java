package app.akin.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.quote.CandidateSentences.Placed;
import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** How much of a passage is quoted, and how sure that answers. */
class ExtentTest {

    private static final String LESSON = "Mia should practise daily. It is 38 euros a lesson. Left wrist lower!";

    @Test
    void aSentenceThatIsFarLikelierThanTheOthersIsQuotedAlone() {
        assertThat(quoted(List.of(judged(0, 0.1, 0), judged(1, 0.8, 0), judged(2, 0.1, 0))))
                .isEqualTo("It is 38 euros a lesson.");
    }

    @Test
    void oneThatIsHardlyLikelierThanItsNeighbourIsQuotedWithIt() {
        assertThat(quoted(List.of(judged(0, 0.2, 0), judged(1, 0.6, 0), judged(2, 0.1, 0))))
                .isEqualTo("Mia should practise daily. It is 38 euros a lesson.");
    }

    @Test
    void oneWithoutTheValueThatIsAskedForIsQuotedWithTheNextThatHasIt() {
        assertThat(quoted(List.of(judged(0, 0.9, 1), judged(1, 0.01, 0), judged(2, 0.01, 1))))
                .isEqualTo("Mia should practise daily. It is 38 euros a lesson.");
    }

    @Test
    void nothingIsQuotedWhereTheValueIsNeitherThereNorBehindIt() {
        assertThat(Trust.in(signals(1, 1), 1)).isLessThan(Trust.ENOUGH);
        assertThat(Trust.in(signals(0, 0), 1)).isGreaterThan(Trust.ENOUGH);
    }

    @Test
    void whatDoesNotStandOutIsTrustedLess() {
        assertThat(Trust.in(signals(0, 0), 0.3)).isLessThan(Trust.ENOUGH);
    }

    private static String quoted(List<Judged> sentences) {
        int best = 0;
        for (int i = 1; i < sentences.size(); i++) {
            best = sentences.get(i).chance() > sentences.get(best).chance() ? i : best;
        }
        return new Extent(sentences, best).quote(0.9).text();
    }

    private static Judged judged(int index, double chance, double lacks) {
        List<Placed> placed = new ArrayList<>(CandidateSentences.placed(passage()));
        return new Judged(placed.get(index), signals(lacks, 0), chance);
    }

    private static Signals signals(double lacks, double nowhere) {
        return new Signals(2, 2, 0.9, 0, 0.7, 0.7, 0, 0.7, 0.3, 0, lacks, nowhere, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    private static Hit passage() {
        IndexedFile file = new IndexedFile(
                1,
                1,
                URI.create("file:///lessons.txt"),
                "lessons.txt",
                new FileStamp(1, 1),
                Instant.EPOCH,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                false);
        Passage passage = new Passage(0, 0, LESSON.length(), OptionalInt.empty(), LESSON);
        return new Hit(1, 1, Kind.PASSAGE, file, 0.9, Optional.of(passage), List.of());
    }
}
