package app.akin.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documents and questions that the weights were learned on: language, document, question and answer in each line. */
class LearningSetTest {

    private static final String NONE = "-";

    @Test
    void everyAnswerStandsOnceInItsDocument() throws IOException {
        Map<String, String> documents = documents();
        assertThat(documents).hasSize(73);
        for (String[] question : questions()) {
            if (!question[1].equals(NONE)) {
                assertThat(documents.get(question[1]).split(Pattern.quote(question[3]), -1))
                        .as(question[2])
                        .hasSize(2);
            }
        }
    }

    @Test
    void oneInFiveHasNoAnswerAndHardlyAnyIsTakenForMereWords() throws IOException {
        List<String[]> questions = questions();
        assertThat(questions).hasSize(682);
        assertThat(questions.stream().filter(question -> question[3].equals(NONE)))
                .hasSize(137);
        assertThat(questions.stream().filter(question -> !Quoter.isAsked(question[2])))
                .hasSizeLessThan(questions.size() / 12);
    }

    private static Map<String, String> documents() throws IOException {
        Map<String, String> documents = new HashMap<>();
        for (String document : text("documents.txt").split("(?m)^=== ")) {
            int end = document.indexOf('\n');
            if (end > 0) {
                documents.put(document.substring(0, end), document.substring(end + 1));
            }
        }
        return documents;
    }

    private static List<String[]> questions() throws IOException {
        return text("questions.tsv").lines().map(line -> line.split("\t")).toList();
    }

    private static String text(String file) throws IOException {
        try (InputStream stream = LearningSetTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
