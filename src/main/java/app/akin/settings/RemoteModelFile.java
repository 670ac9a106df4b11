package app.akin.settings;

import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import app.akin.model.remote.Secret;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The models elsewhere that a person added, with their keys, in a file that only its owner can read. Safe from any thread.
 */
public final class RemoteModelFile {

    private final PrivateJson file;

    public RemoteModelFile(Path file) {
        this.file = new PrivateJson(file);
    }

    /** In the order in which they were added. */
    public synchronized List<Entry> all() throws IOException {
        return file.read(RemoteModelFile::entries).orElse(List.of());
    }

    public Optional<Entry> find(String id) throws IOException {
        return all().stream().filter(entry -> entry.model().id().equals(id)).findFirst();
    }

    /** Adds a model, in place of one with the same id. */
    public synchronized void put(Entry entry) throws IOException {
        List<Entry> entries = new ArrayList<>(all());
        entries.removeIf(other -> other.model().id().equals(entry.model().id()));
        entries.add(entry);
        write(entries);
    }

    /** Forgets a model and its key. */
    public synchronized void remove(String id) throws IOException {
        List<Entry> entries = new ArrayList<>(all());
        if (entries.removeIf(entry -> entry.model().id().equals(id))) {
            write(entries);
        }
    }

    private void write(List<Entry> entries) throws IOException {
        JsonArray models = new JsonArray();
        entries.forEach(entry -> models.add(json(entry)));
        JsonObject json = new JsonObject();
        json.add("models", models);
        file.write(json);
    }

    private static JsonObject json(Entry entry) {
        RemoteModel model = entry.model();
        JsonObject json = new JsonObject();
        json.addProperty("id", model.id());
        json.addProperty("protocol", model.protocol().name());
        json.addProperty("address", model.address().toString());
        json.addProperty("model", model.model());
        json.addProperty("dimension", model.dimension());
        json.addProperty("shortened", model.shortened());
        json.addProperty("key", entry.key().reveal());
        return json;
    }

    private static List<Entry> entries(JsonObject json) {
        List<Entry> entries = new ArrayList<>();
        if (json.get("models") instanceof JsonArray models) {
            for (JsonElement element : models) {
                JsonObject model = element.getAsJsonObject();
                entries.add(new Entry(
                        new RemoteModel(
                                text(model, "id"),
                                RemoteProtocol.valueOf(text(model, "protocol")),
                                URI.create(text(model, "address")),
                                text(model, "model"),
                                Integer.parseInt(text(model, "dimension")),
                                Boolean.parseBoolean(text(model, "shortened"))),
                        Secret.of(text(model, "key"))));
            }
        }
        return List.copyOf(entries);
    }

    private static String text(JsonObject json, String name) {
        if (!json.has(name) || !json.get(name).isJsonPrimitive()) {
            throw new JsonParseException(name + " is missing");
        }
        return json.get(name).getAsString();
    }

    /** A model and the key that its service wants, if it wants one. */
    public record Entry(RemoteModel model, Secret key) {}
}
