package app.akin.ui.search.answer;

import app.akin.answer.chat.ChatFault;
import app.akin.answer.quote.Quote;
import app.akin.answer.writing.AnswerText;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Written;
import app.akin.model.remote.ChatModel;
import java.util.List;

/** What stands above the wall. */
public sealed interface AnswerShown {

    record Nothing() implements AnswerShown {}

    /** The sentence that answers, out of a document. */
    record Quoted(Quote quote) implements AnswerShown {}

    /** A language model was wanted; what it is given is being looked for. */
    record Looking() implements AnswerShown {}

    /** A language model was wanted, and none is chosen. */
    record NoModel() implements AnswerShown {}

    /** Nobody has agreed yet that anything is sent to this model. */
    record Agreement(ChatModel model) implements AnswerShown {}

    /**
     * The model was asked, and not a word has come.
     *
     * @param slow for so long that it should be said
     * @param part how many parts of a long text are read
     * @param parts of so many; 0 where there is one
     */
    record Waiting(ChatModel model, boolean slow, int part, int parts) implements AnswerShown {}

    /** It comes. */
    record Coming(AnswerText text, List<Source> sources, ChatModel model) implements AnswerShown {
        public Coming {
            sources = List.copyOf(sources);
        }
    }

    record Done(Written written) implements AnswerShown {}

    /** @param sent whether the model was asked and found nothing in its passages; else nothing strong was found to send */
    record NotInFiles(boolean sent) implements AnswerShown {}

    record Failed(ChatModel model, ChatFault fault) implements AnswerShown {}
}
