package app.akin.ui.screens;

import app.akin.answer.chat.ChatFault;
import app.akin.answer.quote.Quote;
import app.akin.model.Kind;
import app.akin.ui.pages.FakeAnswers;
import java.util.function.Consumer;

/** What stands above the wall for a question, in every state. */
final class AnswerScreens {

    private static final String QUESTION = "where does the cat sleep?";
    private static final String ANSWER = "On the blue armchair, all afternoon [1]. Nobody may sit on it.";
    private static final int SENTENCE = "We have given up on the blue armchair.".length();

    private AnswerScreens() {}

    /** Draws a state. */
    @FunctionalInterface
    interface Drawing {
        void draw(String state, Consumer<DrawnWindow> prepare) throws Exception;
    }

    static void drawAll(Drawing drawing) throws Exception {
        drawing.draw("answer-quoted", AnswerScreens::quoted);
        drawing.draw("answer-no-model", window -> quoted(window).press("#askButton"));
        drawing.draw("answer-agreement", window -> {
            answers(window).say(ANSWER);
            quoted(window).press("#askButton");
        });
        drawing.draw("answer-written", window -> {
            agreed(window);
            quoted(window).press("#askButton");
        });
        drawing.draw("answer-stopped", window -> {
            agreed(window);
            answers(window).dwell();
            quoted(window).press("#askButton").settle().press("#answer-stop");
        });
        drawing.draw("answer-failed", window -> {
            agreed(window);
            answers(window).fail(ChatFault.ABSENT);
            quoted(window).press("#askButton");
        });
    }

    private static FakeAnswers answers(DrawnWindow window) {
        return window.library().answers();
    }

    private static void agreed(DrawnWindow window) {
        answers(window).say(ANSWER);
        answers(window).agree(FakeAnswers.MODEL);
    }

    private static DrawnWindow quoted(DrawnWindow window) {
        answers(window)
                .quote(found -> found.hits().stream()
                        .filter(hit -> hit.kind() == Kind.PASSAGE)
                        .findFirst()
                        .map(hit -> new Quote(hit, 0, SENTENCE, 0.9)));
        return window.ask(QUESTION);
    }
}
