package app.akin.answer.writing;

import app.akin.answer.chat.ChatFault;
import app.akin.model.remote.ChatModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An answer, or what came of one.
 *
 * @param sources what the model was given
 * @param fewer whether it was given fewer passages than were found, because it cannot read so much at once
 * @param broken why it ends in the middle, if it does
 * @param first until the first word came
 * @param whole until the last one
 */
public record Written(
        AnswerText text,
        List<Source> sources,
        ChatModel model,
        boolean fewer,
        Optional<ChatFault> broken,
        Duration first,
        Duration whole) {

    public Written {
        sources = List.copyOf(sources);
    }
}
