package app.akin.embedding;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One object of a model's {@code config.json} or a file like it, read with suspicion: every number has a bound.
 *
 * @param name of the file, for messages
 */
public record ConfigFile(String name, JsonObject json) {

    /** No width, vocabulary or context is larger. */
    public static final int LARGEST = 1 << 20;

    private static final long LONGEST_FILE = 1_000_000;

    /** @throws ModelFileException when it is no JSON object, or far too large for one */
    public static ConfigFile read(Path file) throws IOException, ModelFileException {
        JsonElement element = parse(file);
        if (!element.isJsonObject()) {
            throw new ModelFileException(file.getFileName() + " is not a model's configuration");
        }
        return new ConfigFile(file.getFileName().toString(), element.getAsJsonObject());
    }

    /** Any JSON, for the files that hold a list. */
    public static JsonElement parse(Path file) throws IOException, ModelFileException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new ModelFileException(file.getFileName() + " is too large for a configuration");
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader);
        } catch (JsonParseException e) {
            throw new ModelFileException(file.getFileName() + " is not a model's configuration", e);
        }
    }

    public boolean has(String key) {
        return json.has(key) && !json.get(key).isJsonNull();
    }

    /** The object under {@code key}, which must be there. */
    public ConfigFile object(String key) throws ModelFileException {
        if (!has(key) || !json.get(key).isJsonObject()) {
            throw new ModelFileException(name + " lacks " + key);
        }
        return new ConfigFile(name, json.getAsJsonObject(key));
    }

    /** A whole number from 1 to {@code largest}. */
    public int positive(String key, int otherwise, int largest) throws ModelFileException {
        double number = number(key, otherwise);
        if (!(number >= 1 && number <= largest) || number != Math.rint(number)) {
            throw new ModelFileException(name + " gives " + key + " as " + json.get(key) + ", which cannot be");
        }
        return (int) number;
    }

    public double number(String key, double otherwise) throws ModelFileException {
        try {
            return has(key) ? json.get(key).getAsDouble() : otherwise;
        } catch (IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            throw new ModelFileException(name + " gives " + key + " as something else than a number", e);
        }
    }

    public String text(String key, String otherwise) throws ModelFileException {
        try {
            return has(key) ? json.get(key).getAsString() : otherwise;
        } catch (IllegalStateException | UnsupportedOperationException e) {
            throw new ModelFileException(name + " gives " + key + " as something else than text", e);
        }
    }

    public boolean flag(String key, boolean otherwise) throws ModelFileException {
        if (!has(key)) {
            return otherwise;
        }
        if (!json.get(key).isJsonPrimitive() || !json.getAsJsonPrimitive(key).isBoolean()) {
            throw new ModelFileException(name + " gives " + key + " as something else than true or false");
        }
        return json.get(key).getAsBoolean();
    }
}
