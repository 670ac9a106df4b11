package app.akin.search.kept;

import app.akin.model.ContentHash;
import app.akin.model.Folder;
import app.akin.model.kept.FileCollection;
import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.search.Query;
import app.akin.store.Database;
import app.akin.store.kept.ItemPlace;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Questions as {@code {"parts":[{"words":..,"weight":..}|{"content":SHA-256,"item":..,"label":..}|{"file":..}|{"picture":base64,
 * "label":..}],"in":{"folder":..,"collection":..,...}}}; what is as usual is left out.
 */
public final class StoredQuestions implements KeptQuestions {

    private final Supplier<Database> database;

    /** @param database asked at every question */
    public StoredQuestions(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public String write(Query query) {
        JsonArray parts = new JsonArray();
        for (Part part : query.parts()) {
            JsonObject one = switch (part) {
                case Part.Words words -> words(words);
                case Part.Like like -> example(like.example());
            };
            if (part.weight() != 1) {
                one.addProperty("weight", part.weight());
            }
            parts.add(one);
        }
        JsonObject json = new JsonObject();
        json.add("parts", parts);
        JsonObject scope = ScopeJson.write(query.scope());
        query.scope()
                .folder()
                .ifPresent(id -> folders().stream()
                        .filter(folder -> folder.id() == id)
                        .forEach(folder ->
                                scope.addProperty("folder", folder.uri().toString())));
        query.scope()
                .collection()
                .ifPresent(id -> collections().stream()
                        .filter(collection -> collection.id() == id)
                        .forEach(collection -> scope.addProperty("collection", collection.name())));
        if (scope.size() > 0) {
            json.add("in", scope);
        }
        return json.toString();
    }

    private static JsonObject words(Part.Words words) {
        JsonObject json = new JsonObject();
        json.addProperty("words", words.text());
        return json;
    }

    private JsonObject example(Example example) {
        JsonObject json = new JsonObject();
        switch (example) {
            case Example.Item item -> {
                database.get().kept().place(item.itemId()).ifPresent(place -> {
                    json.addProperty("content", place.content().hex());
                    json.addProperty("item", place.ordinal());
                });
                json.addProperty("label", item.label());
            }
            case Example.PictureFile file ->
                json.addProperty("file", file.path().toAbsolutePath().toString());
            case Example.PictureBytes bytes -> {
                json.addProperty("picture", Base64.getEncoder().encodeToString(bytes.encoded()));
                json.addProperty("label", bytes.label());
            }
        }
        return json;
    }

    @Override
    public Restored read(String json) {
        try {
            JsonObject all = JsonParser.parseString(json).getAsJsonObject();
            List<Part> parts = new ArrayList<>();
            boolean whole = true;
            for (JsonElement element : all.getAsJsonArray("parts")) {
                Optional<Part> part = part(element.getAsJsonObject());
                part.ifPresent(parts::add);
                whole &= part.isPresent();
            }
            JsonObject within = all.has("in") ? all.getAsJsonObject("in") : new JsonObject();
            Scope scope = ScopeJson.read(within);
            if (within.has("folder")) {
                String uri = within.get("folder").getAsString();
                Optional<Folder> there = folders().stream()
                        .filter(folder -> folder.uri().toString().equals(uri))
                        .findFirst();
                scope = there.isPresent() ? scope.within(there.get().id()) : scope;
                whole &= there.isPresent();
            }
            if (within.has("collection")) {
                String name = within.get("collection").getAsString();
                Optional<FileCollection> there = collections().stream()
                        .filter(collection -> collection.name().equals(name))
                        .findFirst();
                scope = there.isPresent() ? scope.collectedIn(there.get().id()) : scope;
                whole &= there.isPresent();
            }
            return new Restored(new Query(parts, scope, Query.USUAL_LIMIT), whole);
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | DateTimeException
                | NullPointerException
                | UnsupportedOperationException
                | ClassCastException e) {
            throw new IllegalArgumentException("not a question: " + json, e);
        }
    }

    private Optional<Part> part(JsonObject json) {
        double weight = json.has("weight") ? json.get("weight").getAsDouble() : 1;
        if (json.has("words")) {
            return Optional.of(Part.of(json.get("words").getAsString()).weighing(weight));
        }
        return example(json).map(example -> Part.of(example).weighing(weight));
    }

    private Optional<Example> example(JsonObject json) {
        if (json.has("file")) {
            return Optional.of(new Example.PictureFile(Path.of(json.get("file").getAsString())));
        }
        String label = json.get("label").getAsString();
        if (json.has("picture")) {
            byte[] encoded = Base64.getDecoder().decode(json.get("picture").getAsString());
            return Optional.of(new Example.PictureBytes(label, encoded));
        }
        if (!json.has("content")) {
            return Optional.empty();
        }
        ItemPlace place = new ItemPlace(
                new ContentHash(json.get("content").getAsString()),
                json.get("item").getAsInt());
        return database.get().kept().item(place).map(id -> new Example.Item(id, label));
    }

    private List<Folder> folders() {
        return database.get().index().folders();
    }

    private List<FileCollection> collections() {
        return database.get().kept().collections();
    }
}
