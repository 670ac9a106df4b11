package app.akin.model.remote;

import java.net.URI;
import java.util.OptionalInt;

/**
 * A language model that another program runs, here or elsewhere, and that speaks OpenAI's chat protocol.
 *
 * @param address where the service begins, such as {@code http://localhost:11434/v1}
 * @param name what the service calls the model
 * @param contextTokens how much it reads at once, where the service says so
 */
public record ChatModel(URI address, String name, OptionalInt contextTokens) {

    public ChatModel {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a model without a name");
        }
    }

    /** The service says nothing of how much it reads. */
    public ChatModel(URI address, String name) {
        this(address, name, OptionalInt.empty());
    }

    /** Whose computer answers. */
    public String host() {
        return address.getHost();
    }
}
