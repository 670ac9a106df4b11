package app.akin.answer.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void everySentenceKeepsItsNumbers() {
        AnswerText text =
                AnswerText.of("The lease ends on 31 March [1]. Notice is two months. [2][3] 보증금은 300만 원입니다[1, 3].", 3);
        assertThat(text.claims())
                .containsExactly(
                        new Claim("The lease ends on 31 March.", List.of(1), List.of()),
                        new Claim("Notice is two months.", List.of(2, 3), List.of()),
                        new Claim("보증금은 300만 원입니다.", List.of(1, 3), List.of()));
        assertThat(text.claims()).noneMatch(Claim::isDoubtful);
        assertThat(text.cited()).containsExactly(1, 2, 3);
    }

    @Test
    void aNumberThatWasNotGivenAndASentenceWithoutOneAreDoubts() {
        List<Claim> claims = AnswerText.of("It is so [7]. And so.", 2).claims();
        assertThat(claims.get(0).unknown()).containsExactly(7);
        assertThat(claims).hasSize(2).allMatch(Claim::isDoubtful);
    }

    @Test
    void listsAndCodeAreKnownAndNothingElseIs() {
        AnswerText text = AnswerText.of("""
            # What to pay
            - Rent: **1,140** [1]
            2) Deposit [2]
            ```
            a[1] = b;
            ```
            """, 2);
        assertThat(text.blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(new Claim("What to pay", List.of(), List.of()))),
                        new Block.Item(List.of(new Claim("Rent: 1,140", List.of(1), List.of()))),
                        new Block.Item(List.of(new Claim("Deposit", List.of(2), List.of()))),
                        new Block.Code("a[1] = b;"));
    }

    @Test
    void linksAndPicturesBecomeTheirWords() {
        AnswerText text = AnswerText.of("See ![x](http://evil.example/p.png) and [here](http://evil.example) [1].", 1);
        assertThat(text.plain()).isEqualTo("See x and here.").doesNotContain("evil");
    }

    @Test
    void whatAModelThinksToItselfIsNotItsAnswer() {
        assertThat(AnswerText.of("<think>Hm. [9]</think>Yes [1].", 1).plain()).isEqualTo("Yes.");
        assertThat(AnswerText.of("<think>Hm", 1).isEmpty()).isTrue();
    }

    @Test
    void aModelThatFindsNothingIsUnderstood() {
        assertThat(AnswerText.of("NOT_IN_FILES", 2).isNothing()).isTrue();
        assertThat(AnswerText.of("It is here [1].", 2).isNothing()).isFalse();
    }

    @Test
    void halfAnAnswerCanBeReadAtAnyPoint() {
        String whole = "The lease ends [1].\n- Rent [2]\n```\ncode\n```\n보증금 [12";
        for (int end = 0; end <= whole.length(); end++) {
            assertThat(AnswerText.of(whole.substring(0, end), 2).plain()).doesNotContain("```");
        }
    }
}
