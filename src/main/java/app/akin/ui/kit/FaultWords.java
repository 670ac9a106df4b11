package app.akin.ui.kit;

import app.akin.answer.Answers;
import app.akin.answer.chat.ChatFault;
import app.akin.model.remote.ChatModel;

/** Why there is no answer, or only a part of one, in a person's language, and what helps. */
public final class FaultWords {

    private FaultWords() {}

    public static String of(ChatFault fault, ChatModel model, Messages messages) {
        return switch (fault) {
            case ABSENT ->
                messages.get(
                        Answers.isHere(model) ? "answer.fault.absent" : "answer.fault.absent.far",
                        model.address().toString());
            case NOT_SAFE -> messages.get("answer.fault.notSafe");
            case UNKNOWN_MODEL -> messages.get("answer.fault.unknownModel", model.name());
            case KEY_WANTED -> messages.get("answer.fault.keyWanted");
            case KEY_REFUSED -> messages.get("answer.fault.keyRefused");
            case QUOTA -> messages.get("answer.fault.quota");
            case BUSY -> messages.get("answer.fault.busy");
            case TOO_LONG -> messages.get("answer.fault.tooLong");
            case CUT_OFF -> messages.get("answer.fault.cutOff");
            case STOPPED -> messages.get("answer.fault.stopped");
            case SILENT -> messages.get("answer.fault.silent");
            case REDIRECT -> messages.get("answer.fault.redirect");
            case NONSENSE -> messages.get("answer.fault.nonsense");
        };
    }
}
