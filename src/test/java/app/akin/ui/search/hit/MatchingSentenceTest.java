package app.akin.ui.search.hit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MatchingSentenceTest {

    private static final String LETTER =
            "We have given up on the blue armchair. The cat sleeps on it all afternoon. It looks offended.";

    @Test
    void theSentenceWithTheTypedWordIsMarked() {
        MatchingSentence found =
                MatchingSentence.in(LETTER, "a sleeping cat", Locale.ENGLISH).orElseThrow();
        assertThat(LETTER.substring(found.start(), found.end())).isEqualTo("The cat sleeps on it all afternoon.");
    }

    @Test
    void aPassageWithoutTheWordsHasNoMark() {
        assertThat(MatchingSentence.in(LETTER, "submarine volcano", Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void wordsInsideOtherWordsDoNotCount() {
        assertThat(MatchingSentence.in("A vacation. Then rain.", "cat", Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void aStopWordAloneIsNoMatchUnlessNothingElseWasTyped() {
        assertThat(MatchingSentence.in(LETTER, "When does the lease end?", Locale.ENGLISH))
                .isEmpty();
        MatchingSentence found = MatchingSentence.in(
                        "The boat. It is where the cat is.", "where is the cat", Locale.ENGLISH)
                .orElseThrow();
        assertThat(found.start()).isEqualTo(10);
        assertThat(MatchingSentence.in("Then The Who played.", "the who", Locale.ENGLISH))
                .isPresent();
    }

    @Test
    void theNumberOfTheNextItemIsNotMarked() {
        String contract = "1. The flat is let. The tenancy ends on 31 March 2027. 2. The rent is due.";
        MatchingSentence found =
                MatchingSentence.in(contract, "tenancy ends", Locale.ENGLISH).orElseThrow();
        assertThat(contract.substring(found.start(), found.end())).isEqualTo("The tenancy ends on 31 March 2027.");
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        String notes = "It rained. The concert is in St. Oswin's church, with Dr. Kim. He said no. Buses leave at ten.";
        MatchingSentence found =
                MatchingSentence.in(notes, "church", Locale.ENGLISH).orElseThrow();
        assertThat(notes.substring(found.start(), found.end()))
                .isEqualTo("The concert is in St. Oswin's church, with Dr. Kim.");
        MatchingSentence next =
                MatchingSentence.in(notes, "buses", Locale.ENGLISH).orElseThrow();
        assertThat(notes.substring(next.start(), next.end())).isEqualTo("Buses leave at ten.");
    }

    @Test
    void koreanWordsMatchWithTheirParticles() {
        String diary = "물새를 보았다. 저녁에는 강아지와 함께 걸었다.";
        MatchingSentence found =
                MatchingSentence.in(diary, "강아지", Locale.KOREAN).orElseThrow();
        assertThat(diary.substring(found.start(), found.end())).isEqualTo("저녁에는 강아지와 함께 걸었다.");
    }

    @Test
    void aLateSentenceBringsTheCardsBeginningNear() {
        String text = "word ".repeat(60) + "end. The cat sleeps.";
        MatchingSentence found =
                MatchingSentence.in(text, "cat", Locale.ENGLISH).orElseThrow();
        assertThat(found.cardStart(text)).isBetween(found.start() - 60, found.start());
        assertThat(text.charAt(found.cardStart(text) - 1)).isEqualTo(' ');
    }

    @Test
    void aPartOfAnotherWordIsNoMatch() {
        assertThat(MatchingSentence.in("Fisher-Yates shuffles. Deal.", "fish", Locale.ENGLISH))
                .isEmpty();
        assertThat(MatchingSentence.in("It was fishing. Then rain.", "fish", Locale.ENGLISH))
                .isPresent();
    }

    @Test
    void aCopiedSentenceIsMarkedWhereItStandsWhateverElseHoldsItsWords() {
        String text = "The cat and Dr. Kim and the armchair, the cat, Dr. Kim. Then they left. "
                + "The cat saw Dr.\nKim on the armchair. It rained.";
        MatchingSentence found = MatchingSentence.in(text, "the cat saw Dr. Kim on the armchair.", Locale.ENGLISH)
                .orElseThrow();
        assertThat(text.substring(found.start(), found.end())).isEqualTo("The cat saw Dr.\nKim on the armchair.");
        assertThat(found.marks()).containsExactly(new SoughtWords.Place(found.start(), found.end()));

        String korean = "보증금은 돌려줍니다. 계약을 해지하려면 한 달 전에 알려야 합니다. 끝.";
        MatchingSentence clause =
                MatchingSentence.in(korean, "한 달 전에 알려야 합니다", Locale.KOREAN).orElseThrow();
        assertThat(korean.substring(clause.start(), clause.end())).isEqualTo("한 달 전에 알려야 합니다");
    }

    @Test
    void aLongerViewBeginsTwoSentencesBeforeWhatIsMarked() {
        String text = "One is here. Two is here. Three is here. The cat sleeps on it. Five is here.";
        MatchingSentence found = MatchingSentence.in(text, "the cat sleeps on it", Locale.ENGLISH)
                .orElseThrow();
        assertThat(text.substring(found.viewStart(text, Locale.ENGLISH))).startsWith("Two is here. Three");
        assertThat(MatchingSentence.in(text, "One is here", Locale.ENGLISH)
                        .orElseThrow()
                        .viewStart(text, Locale.ENGLISH))
                .isZero();
    }

    @Test
    void neverIsTheWholePassageMarked() {
        String all = "The cat sleeps on it all afternoon";
        MatchingSentence found =
                MatchingSentence.in(all, "cat afternoon", Locale.ENGLISH).orElseThrow();
        assertThat(found.marks())
                .extracting(mark -> all.substring(mark.start(), mark.end()))
                .containsExactly("cat", "afternoon");
        assertThat(MatchingSentence.in(LETTER, "cat", Locale.ENGLISH)
                        .orElseThrow()
                        .marks())
                .containsExactly(new SoughtWords.Place(39, 74));
    }
}
