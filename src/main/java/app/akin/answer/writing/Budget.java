package app.akin.answer.writing;

import app.akin.model.remote.ChatModel;
import java.nio.charset.StandardCharsets;

/**
 * How many tokens of passages a model is given. How it counts is its own affair: three bytes of UTF-8 are taken for one,
 * which is more than most need in English and about right in Korean.
 *
 * @param tokens for the passages alone
 */
record Budget(int tokens) {

    private static final int BYTES_A_TOKEN = 3;

    /** What Ollama reads at once where nobody told it otherwise. */
    private static final int USUAL_CONTEXT = 4096;

    /** For the rules, the question, what was asked before, and the answer. */
    private static final int FOR_THE_REST = 1600;

    /** More passages make an answer slower, hardly better. */
    private static final int MOST = 6000;

    private static final int LEAST = 400;

    static Budget of(ChatModel model) {
        int context = model.contextTokens().orElse(USUAL_CONTEXT);
        return new Budget(Math.clamp(context - FOR_THE_REST, LEAST, MOST));
    }

    static int tokens(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length / BYTES_A_TOKEN + 1;
    }
}
