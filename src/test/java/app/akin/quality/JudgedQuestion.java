package app.akin.quality;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * One of 120 questions, ninety with an answer.
 *
 * @param language en or ko
 * @param kind shared or paraphrased by its words, across languages, or unanswered
 */
record JudgedQuestion(String question, String language, String kind, Optional<Answer> answer) {

    /**
     * What answers.
     *
     * @param document its file
     * @param words as they stand in it, but for white space
     */
    record Answer(String document, String words) {}

    static List<JudgedQuestion> all() {
        return JudgingSet.lines("questions.jsonl").stream()
                .map(JudgedQuestion::of)
                .toList();
    }

    private static JudgedQuestion of(JsonObject line) {
        return new JudgedQuestion(
                text(line, "question"),
                text(line, "language"),
                text(line, "kind"),
                line.has("document")
                        ? Optional.of(new Answer(text(line, "document"), text(line, "answer")))
                        : Optional.empty());
    }

    private static String text(JsonObject line, String key) {
        return line.get(key).getAsString();
    }
}
