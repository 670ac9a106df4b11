package app.akin.store.server;

import java.util.List;

/** No PostgreSQL with pgvector is on this machine. */
public final class ServerMissingException extends ServerException {

    private static final long serialVersionUID = 1L;

    private final String command;
    private final transient List<String> lookedIn;

    public ServerMissingException(String message, String command, List<String> lookedIn) {
        super(message, String.join("\n", lookedIn));
        this.command = command;
        this.lookedIn = List.copyOf(lookedIn);
    }

    /** What to type on this system. */
    public String command() {
        return command;
    }

    /** Where Akin looked and what it found there. */
    public List<String> lookedIn() {
        return lookedIn;
    }
}
