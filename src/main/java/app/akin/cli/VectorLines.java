package app.akin.cli;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import app.akin.search.QueryEncoder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Prints a vector a line. An input that cannot be embedded is a line with its error; the others go on. */
final class VectorLines {

    private final Encoder encoder;
    private final QueryEncoder queries;
    private final Output output;

    VectorLines(Services services, Output output) {
        encoder = services.encoder();
        queries = services.queryEncoder();
        this.output = output;
    }

    void print(Stream<Input> inputs) {
        inputs.forEach(input -> output.json(line(input)));
    }

    private JsonObject line(Input input) {
        try {
            return switch (input) {
                case Input.Text text ->
                    vector(queries.words(encoder, text.words()), Output.toJson(encoder.tokens(text.words())));
                case Input.Image image -> vector(queries.picture(encoder, image.file()), JsonNull.INSTANCE);
                case Input.Wrong wrong -> error(wrong.why());
            };
        } catch (UnreadableException | EncodingException e) {
            return error(e.getMessage());
        }
    }

    private JsonObject vector(UnitVector vector, JsonElement tokens) {
        JsonObject object = new JsonObject();
        object.addProperty("space", encoder.space().label());
        object.addProperty("dimension", vector.dimension());
        object.add("tokens", tokens);
        object.add("vector", Output.toJson(vector.values()));
        return object;
    }

    private static JsonObject error(String message) {
        JsonObject object = new JsonObject();
        object.addProperty("error", message);
        return object;
    }

    /** Something to embed. */
    sealed interface Input {

        record Text(String words) implements Input {}

        record Image(Path file) implements Input {}

        record Wrong(String why) implements Input {}

        /** Reads {@code {"text":..}} or {@code {"image":..}}. */
        static Input parse(String line) {
            try {
                JsonObject object = JsonParser.parseString(line).getAsJsonObject();
                if (object.get("text") instanceof JsonPrimitive text && text.isString()) {
                    return new Text(text.getAsString());
                }
                if (object.get("image") instanceof JsonPrimitive image && image.isString()) {
                    return new Image(Path.of(image.getAsString()));
                }
                return new Wrong("neither \"text\" nor \"image\": " + line);
            } catch (JsonParseException | IllegalStateException e) {
                return new Wrong("not a JSON object: " + line);
            } catch (InvalidPathException e) {
                return new Wrong("not a path: " + e.getInput());
            }
        }
    }
}
