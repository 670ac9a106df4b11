package app.akin.settings;

import app.akin.model.remote.ChatModel;
import app.akin.model.remote.Secret;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The language model that writes answers, with its key, and the addresses that a person agreed to send passages to, in a file
 * that only its owner can read. Safe from any thread.
 */
public final class AnswerModelFile {

    private final PrivateJson file;

    public AnswerModelFile(Path file) {
        this.file = new PrivateJson(file);
    }

    public synchronized Kept read() throws IOException {
        return file.read(AnswerModelFile::kept).orElse(Kept.NOTHING);
    }

    /** Chooses a model in place of the one before; what was agreed to stays. */
    public synchronized void choose(ChatModel model, Secret key) throws IOException {
        write(new Kept(Optional.of(model), key, read().agreed()));
    }

    /** Forgets the model and its key. */
    public synchronized void forget() throws IOException {
        write(new Kept(Optional.empty(), Secret.NONE, read().agreed()));
    }

    public synchronized void agree(URI address) throws IOException {
        Kept before = read();
        Set<URI> agreed = new LinkedHashSet<>(before.agreed());
        agreed.add(address);
        write(new Kept(before.model(), before.key(), agreed));
    }

    private void write(Kept kept) throws IOException {
        JsonObject json = new JsonObject();
        kept.model().ifPresent(model -> {
            json.addProperty("address", model.address().toString());
            json.addProperty("model", model.name());
            model.contextTokens().ifPresent(tokens -> json.addProperty("context.tokens", tokens));
            json.addProperty("key", kept.key().reveal());
        });
        JsonArray agreed = new JsonArray();
        kept.agreed().forEach(address -> agreed.add(address.toString()));
        json.add("agreed", agreed);
        file.write(json);
    }

    private static Kept kept(JsonObject json) {
        Set<URI> agreed = new LinkedHashSet<>();
        if (json.get("agreed") instanceof JsonArray addresses) {
            addresses.asList().stream()
                    .map(JsonElement::getAsString)
                    .map(URI::create)
                    .forEach(agreed::add);
        }
        Optional<String> address = text(json, "address");
        Optional<String> name = text(json, "model");
        if (address.isEmpty() || name.isEmpty()) {
            return new Kept(Optional.empty(), Secret.NONE, agreed);
        }
        OptionalInt tokens = json.get("context.tokens") instanceof JsonPrimitive number && number.isNumber()
                ? OptionalInt.of(number.getAsInt())
                : OptionalInt.empty();
        return new Kept(
                Optional.of(new ChatModel(URI.create(address.get()), name.get(), tokens)),
                Secret.of(text(json, "key").orElse("")),
                agreed);
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive text && text.isString()
                ? Optional.of(text.getAsString())
                : Optional.empty();
    }

    /**
     * What is kept.
     *
     * @param key of the model's service; none where it wants none
     * @param agreed where a person agreed to send questions and passages
     */
    public record Kept(Optional<ChatModel> model, Secret key, Set<URI> agreed) {

        static final Kept NOTHING = new Kept(Optional.empty(), Secret.NONE, Set.of());

        public Kept {
            agreed = Set.copyOf(agreed);
        }
    }
}
