package app.akin.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void capitalsAndNumbersAreNamesButNotTheWordThatAsks() {
        assertThat(names("Who painted the Mona Lisa?")).containsExactlyInAnyOrder("mona", "lisa");
        assertThat(names("how much was the rent of Linden Street in 2024?"))
                .containsExactlyInAnyOrder(Terms.stem("linden"), Terms.stem("street"), "2024");
        assertThat(names("when does the lease end?")).isEmpty();
        assertThat(names("When Is It Due?")).isSubsetOf(Set.of(Terms.stem("due")));
    }

    @Test
    void aKoreanQuestionNamesInLatinLettersAndNumbersAlone() {
        assertThat(names("KTX 104 열차는 언제 떠나?")).containsExactlyInAnyOrder("ktx", "104");
        assertThat(names("세종대왕은 언제 태어났나요?")).isEmpty();
    }

    private static Set<String> names(String question) {
        return Names.of(question, AskedQuestion.of(question).stems());
    }
}
