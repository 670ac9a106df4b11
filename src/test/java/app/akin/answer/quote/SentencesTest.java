package app.akin.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void sentencesAreCutWhereTheyEnd() {
        assertThat(cut("The rent is 1,140 a month. It is due on the third day! 보증금은 삼천만 원이다. 월세는 오십만 원으로 한다."))
                .containsExactly(
                        "The rent is 1,140 a month.",
                        "It is due on the third day!",
                        "보증금은 삼천만 원이다.",
                        "월세는 오십만 원으로 한다.");
    }

    @Test
    void numbersTitlesAndHeadingsStayWithWhatFollows() {
        assertThat(cut("1. Term. The tenancy begins on 1 October. The caretaker, Mr. Dobos, retires in June."))
                .containsExactly(
                        "1. Term. The tenancy begins on 1 October.", "The caretaker, Mr. Dobos, retires in June.");
    }

    @Test
    void aHeadingOfMarkdownBeginsAnew() {
        assertThat(cut("Nothing can be given back. ## Handing over A pass may be handed over once."))
                .containsExactly("Nothing can be given back.", "## Handing over A pass may be handed over once.");
    }

    @Test
    void itemsOfAListStandAlone() {
        assertThat(cut("What everybody should bring: - a coat for the rain - three litres of water - the card"
                        + " for the ferry"))
                .hasSize(4)
                .contains("- three litres of water");
    }

    @Test
    void entriesOfAFormStandAlone() {
        assertThat(cut("Meter reading new: 48,859 Standing charge: 48.60 Amount to pay: 253.33"))
                .containsExactly("Meter reading new: 48,859", "Standing charge: 48.60", "Amount to pay: 253.33");
        assertThat(cut("승강기 유지비: 4,900원 합계: 247,480원 납부 마감: 2월 28일까지"))
                .containsExactly("승강기 유지비: 4,900원", "합계: 247,480원", "납부 마감: 2월 28일까지");
    }

    @Test
    void theDayStaysWithItsMonth() {
        assertThat(cut("Mr Pickles, tomcat, 5.2 kg 18 February: abscess opened 96.40 25 February: stitches"
                        + " removed 22.00"))
                .containsExactly(
                        "Mr Pickles, tomcat, 5.2 kg",
                        "18 February: abscess opened 96.40",
                        "25 February: stitches removed 22.00");
    }

    @Test
    void rowsOfATableStandAlone() {
        assertThat(cut("| Off-peak | 24.90 | 1 month | | Full | 39.90 | 3 months |"))
                .containsExactly("| Off-peak | 24.90 | 1 month |", "| Full | 39.90 | 3 months |");
    }

    @Test
    void aNumberMayEndASentence() {
        assertThat(cut("A lost wristband costs 15. Membership can be frozen for a while. Der Platz wird ab 1. Mai"
                        + " vermietet."))
                .containsExactly(
                        "A lost wristband costs 15.",
                        "Membership can be frozen for a while.",
                        "Der Platz wird ab 1. Mai vermietet.");
    }

    @Test
    void everySentenceStandsWordForWordInItsPassage() {
        String passage = "  \"So it is,\" he said.  Then… nothing. ### A | b | c ".repeat(40);
        assertThat(Sentences.of(passage))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(passage.substring(sentence.start(), sentence.end()))
                        .isEqualTo(sentence.text()));
    }

    private static List<String> cut(String passage) {
        return Sentences.of(passage).stream().map(Sentence::text).toList();
    }
}
