package app.akin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassageScoresTest {

    private final PassageScores scores = new PassageScores(new Layout(160, Layout.Front.NAME), 4);

    @Test
    void theBestPassageThatAnswersGivesTheRank() {
        add(List.of(0.9, 0.8, 0.7, 0.6), List.of(false, false, true, true), List.of(true, true, true, true));
        add(List.of(0.9, 0.8, 0.7, 0.6), List.of(true, false, false, false), List.of(true, true, true, true));

        assertThat(figures("amongAll")).isEqualTo(Map.of("first", 0.5, "firstFive", 1.0, "mrr", 0.667));
    }

    @Test
    void passagesInOtherLanguagesAreNoRivalsAmongItsLanguage() {
        add(List.of(0.9, 0.8, 0.7, 0.6), List.of(false, false, true, false), List.of(false, false, true, true));

        assertThat(figures("amongAll")).isEqualTo(Map.of("first", 0.0, "firstFive", 1.0, "mrr", 0.333));
        assertThat(figures("amongItsLanguage")).isEqualTo(Map.of("first", 1.0, "firstFive", 1.0, "mrr", 1.0));
    }

    private void add(List<Double> cosines, List<Boolean> answering, List<Boolean> inLanguage) {
        JudgedQuestion question = new JudgedQuestion(
                "where?", "en", "shared", Optional.of(new JudgedQuestion.Answer("one.txt", "there")));
        scores.add(question, "en", cosines, answering, inLanguage);
    }

    private Object figures(String among) {
        JudgedQuestion unanswered = new JudgedQuestion("why?", "en", "unanswered", Optional.empty());
        scores.add(unanswered, "none", List.of(0.1), List.of(false), List.of(false));
        return ((Map<?, ?>) scores.figures().get("all")).get(among);
    }
}
