package app.akin.library.kept;

import app.akin.model.ContentHash;
import app.akin.model.kept.FileCollection;
import app.akin.model.kept.SavedSearch;
import app.akin.store.KeptThings;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/**
 * What people keep, as an export holds it: JSON to carry to another library. {@code
 * {"akin":"kept","version":1,"collections":[{"name":...,"files":[SHA-256 in hexadecimal, ...]}],
 * "searches":[{"name":...,"question":{...}}]}}. The favourites are the collection with {@code "favourites":true}.
 */
public final class KeptFile {

    private static final String KIND = "kept";
    private static final int VERSION = 1;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final List<Held> collections;
    private final List<SavedQuestion> searches;

    private KeptFile(List<Held> collections, List<SavedQuestion> searches) {
        this.collections = collections;
        this.searches = searches;
    }

    /** How much there is. */
    public record Amount(int collections, int files, int searches) {}

    /** Not what {@link #write} writes; the message says what is wrong with it. */
    public static final class FormatException extends Exception {

        private static final long serialVersionUID = 1;

        FormatException(String message) {
            super(message);
        }
    }

    static String write(KeptThings kept) {
        JsonArray collections = new JsonArray();
        for (FileCollection collection : kept.collections()) {
            JsonArray files = new JsonArray();
            kept.hashes(collection.id()).forEach(hash -> files.add(hash.hex()));
            JsonObject one = new JsonObject();
            if (collection.favourites()) {
                one.addProperty("favourites", true);
            } else {
                one.addProperty("name", collection.name());
            }
            one.add("files", files);
            collections.add(one);
        }
        JsonArray searches = new JsonArray();
        for (SavedSearch search : kept.searches()) {
            JsonObject one = new JsonObject();
            one.addProperty("name", search.name());
            one.add("question", JsonParser.parseString(search.question()));
            searches.add(one);
        }
        JsonObject all = new JsonObject();
        all.addProperty("akin", KIND);
        all.addProperty("version", VERSION);
        all.add("collections", collections);
        all.add("searches", searches);
        return GSON.toJson(all) + "\n";
    }

    Amount addTo(KeptThings kept) {
        for (Held held : collections) {
            kept.keep(kept.addCollection(held.name), held.files);
        }
        for (SavedQuestion search : searches) {
            kept.saveSearch(search.name, search.question);
        }
        return new Amount(
                collections.size(),
                collections.stream().mapToInt(held -> held.files.size()).sum(),
                searches.size());
    }

    /** @param name empty for the favourites */
    private record Held(String name, List<ContentHash> files) {}

    private record SavedQuestion(String name, String question) {}

    /** @throws FormatException when any of it cannot be read */
    static KeptFile read(String json) throws FormatException {
        try {
            JsonObject all = JsonParser.parseString(json).getAsJsonObject();
            if (!all.has("akin") || !KIND.equals(all.get("akin").getAsString())) {
                throw new FormatException("it was not written by akin export");
            }
            if (all.get("version").getAsInt() > VERSION) {
                throw new FormatException("it was written by a newer Akin");
            }
            List<Held> collections = new ArrayList<>();
            for (JsonElement one : all.getAsJsonArray("collections")) {
                collections.add(collection(one.getAsJsonObject()));
            }
            List<SavedQuestion> searches = new ArrayList<>();
            for (JsonElement one : all.getAsJsonArray("searches")) {
                JsonObject search = one.getAsJsonObject();
                searches.add(new SavedQuestion(
                        name(search), search.getAsJsonObject("question").toString()));
            }
            return new KeptFile(collections, searches);
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | UnsupportedOperationException
                | ClassCastException e) {
            throw new FormatException("it is damaged, or not what akin export writes");
        }
    }

    private static Held collection(JsonObject json) {
        List<ContentHash> files = new ArrayList<>();
        json.getAsJsonArray("files").forEach(hash -> files.add(new ContentHash(hash.getAsString())));
        boolean favourites = json.has("favourites") && json.get("favourites").getAsBoolean();
        return new Held(favourites ? "" : name(json), files);
    }

    private static String name(JsonObject json) {
        String name = json.get("name").getAsString().strip();
        if (name.isEmpty() || name.length() > FileCollection.LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + name.length() + " characters");
        }
        return name;
    }
}
