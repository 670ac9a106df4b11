package app.akin.answer.chat;

/** A language model that gave no answer, or only a part of one. Its message repeats neither keys nor passages. */
public final class ChatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ChatFault fault;

    public ChatException(ChatFault fault) {
        super(fault.inWords());
        this.fault = fault;
    }

    public ChatException(ChatFault fault, Throwable cause) {
        super(fault.inWords(), cause);
        this.fault = fault;
    }

    public ChatFault fault() {
        return fault;
    }
}
