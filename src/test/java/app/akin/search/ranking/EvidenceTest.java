package app.akin.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.store.ranking.Ranking;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private final Evidence sentence = new Evidence(TypedWords.of("the new bridge"));
    private final Evidence word = new Evidence(TypedWords.of("bridge"));

    @Test
    void theNameThatWasTypedIsSurerThanThePhraseAndThatThanAllWords() {
        assertThat(word.ofName(2)).isGreaterThan(sentence.ofText(Ranking.PHRASE + 1));
        assertThat(sentence.ofText(Ranking.PHRASE + 1)).isGreaterThan(sentence.ofText(1));
        assertThat(sentence.ofText(1)).isGreaterThan(Measured.LIKELY);
    }

    @Test
    void aSingleWordIsNoPhrase() {
        assertThat(word.ofText(Ranking.PHRASE + 1)).isBetween(Measured.LIKELY, Measured.STRONG);
    }

    @Test
    void someOfTheWordsAreNotEnough() {
        assertThat(sentence.ofText(0.9)).isLessThan(Measured.LIKELY);
        assertThat(sentence.ofName(0.5)).isLessThan(Measured.LIKELY);
    }

    @Test
    void phrasesOfStopWordsAloneCount() {
        assertThat(new Evidence(TypedWords.of("to be or not to be")).ofText(Ranking.PHRASE))
                .isEqualTo(Measured.PHRASE);
    }

    @Test
    void theExampleItselfIsStrongHoweverSmallTheLibrary() {
        assertThat(new Deviations(0.99, 0.01).ofExample(0.995)).isGreaterThan(Measured.STRONG);
        assertThat(new Deviations(0.5, 0.1).ofExample(0.6)).isLessThan(Measured.LIKELY);
        assertThat(new Deviations(0.7, 0.05).ofWords(0.95)).isGreaterThan(Measured.STRONG);
    }

    @Test
    void surenessGrowsWithTheScoreAndCrossesItsLinesThere() {
        Line line = new Line(2, 4);
        assertThat(line.sure(-1)).isZero();
        assertThat(line.sure(1)).isEqualTo(0.25);
        assertThat(line.sure(2)).isEqualTo(Measured.LIKELY);
        assertThat(line.sure(4)).isEqualTo(Measured.STRONG);
        assertThat(line.sure(100)).isLessThan(Measured.PHRASE).isGreaterThan(line.sure(5));
    }
}
