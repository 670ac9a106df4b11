package app.akin.answer.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * OpenAI's chat completions as JSON: what is asked, and what comes back. Only what every server knows is sent: neither a
 * temperature nor a limit, which some models refuse.
 */
final class ChatProtocol {

    /** vLLM, llama.cpp, LM Studio. */
    private static final List<String> CONTEXTS =
            List.of("max_model_len", "context_length", "max_context_length", "n_ctx");

    private ChatProtocol() {}

    static JsonObject request(String model, List<Message> messages) {
        JsonArray said = new JsonArray();
        for (Message message : messages) {
            JsonObject one = new JsonObject();
            one.addProperty("role", message.speaker().name().toLowerCase(Locale.ROOT));
            one.addProperty("content", message.text());
            said.add(one);
        }
        JsonObject request = new JsonObject();
        request.addProperty("model", model);
        request.add("messages", said);
        request.addProperty("stream", true);
        return request;
    }

    /** @throws ChatException when it is no list of models */
    static List<OfferedModel> models(String body) throws ChatException {
        if (!(object(body).get("data") instanceof JsonArray data)) {
            throw new ChatException(ChatFault.NONSENSE);
        }
        List<OfferedModel> models = new ArrayList<>();
        for (JsonElement element : data) {
            if (element instanceof JsonObject model && text(model, "id").isPresent()) {
                models.add(new OfferedModel(text(model, "id").get(), context(model)));
            }
        }
        return List.copyOf(models);
    }

    private static OptionalInt context(JsonObject model) {
        JsonObject meta = model.get("meta") instanceof JsonObject object ? object : new JsonObject();
        return Stream.of(model, meta)
                .flatMap(place -> CONTEXTS.stream().map(place::get))
                .filter(value -> value instanceof JsonPrimitive number && number.isNumber())
                .mapToInt(JsonElement::getAsInt)
                .filter(tokens -> tokens > 0)
                .findFirst();
    }

    /**
     * A piece of an answer.
     *
     * @param text what is said with it, often nothing
     * @param end why the answer ends with it, if it does: {@code stop}, or {@code length} where the model had to stop
     */
    record Piece(String text, Optional<String> end) {}

    /** @throws ChatException when it is none, or says that something went wrong */
    static Piece piece(String data) throws ChatException {
        JsonObject chunk = object(data);
        if (chunk.has("error")) {
            throw new ChatException(Refusal.of(200, data, true));
        }
        if (!(chunk.get("choices") instanceof JsonArray choices)) {
            throw new ChatException(ChatFault.NONSENSE);
        }
        if (choices.isEmpty()) {
            return new Piece("", Optional.empty());
        }
        if (!(choices.get(0) instanceof JsonObject choice)) {
            throw new ChatException(ChatFault.NONSENSE);
        }
        JsonObject said = Stream.of(choice.get("delta"), choice.get("message"))
                .filter(JsonObject.class::isInstance)
                .map(JsonElement::getAsJsonObject)
                .findFirst()
                .orElseThrow(() -> new ChatException(ChatFault.NONSENSE));
        return new Piece(text(said, "content").orElse(""), text(choice, "finish_reason"));
    }

    private static JsonObject object(String body) throws ChatException {
        try {
            if (JsonParser.parseString(body) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            // Its message may repeat what the service sent, so it is not kept.
        }
        throw new ChatException(ChatFault.NONSENSE);
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive text && text.isString()
                ? Optional.of(text.getAsString())
                : Optional.empty();
    }
}
