package app.akin.answer.chat;

/** Why a language model gave no answer, or only a part of one. */
public enum ChatFault {
    /** Nobody answers at the address. */
    ABSENT("nobody answers at its address"),
    /** The connection is not encrypted as it should be, or its certificate was not accepted. */
    NOT_SAFE("its certificate was not accepted"),
    UNKNOWN_MODEL("it knows no model of that name"),
    /** No key is set, and the service wants one. */
    KEY_WANTED("it wants a key"),
    KEY_REFUSED("it does not accept the key"),
    QUOTA("the account has no credit left"),
    /** Too many requests at once, or a model that is still being loaded. */
    BUSY("it is too busy at the moment, or not ready yet"),
    /** The question and its passages are more than the model reads at once. */
    TOO_LONG("that is more than the model reads at once"),
    /** The answer ended in the middle. */
    CUT_OFF("the answer was cut off"),
    /** Whoever asked did not want more of it. */
    STOPPED("it was stopped"),
    /** Nothing came for longer than anybody waits. */
    SILENT("it was silent for too long"),
    REDIRECT("it points to another address, which is not followed because of the key and the passages"),
    /** What came is not the protocol: a web page, perhaps. */
    NONSENSE("what answers there is no language model");

    private final String words;

    ChatFault(String words) {
        this.words = words;
    }

    /** The same for a terminal, after the name of the host. */
    public String inWords() {
        return words;
    }
}
