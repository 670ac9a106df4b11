package app.akin.embedding.catalogue;

import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The models that Akin knows, with addresses at pinned revisions and hashes. */
public final class ModelCatalogue {

    private static final String RESOURCE = "models.json";

    private final List<CatalogueModel> models;

    public ModelCatalogue(List<CatalogueModel> models) {
        this.models = List.copyOf(models);
    }

    /** The catalogue that ships with Akin. */
    public static ModelCatalogue bundled() {
        try (Reader reader =
                new InputStreamReader(ModelCatalogue.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8)) {
            JsonArray models = JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("models");
            return new ModelCatalogue(
                    models.asList().stream().map(ModelCatalogue::model).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Akin's own list of models could not be read", e);
        }
    }

    public List<CatalogueModel> all() {
        return models;
    }

    public Optional<CatalogueModel> find(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /** The model that calls itself so, here or where it was published. */
    Optional<CatalogueModel> named(String folderName) {
        return models.stream()
                .filter(model ->
                        model.id().equals(folderName) || model.alsoKnownAs().contains(folderName))
                .findFirst();
    }

    /** The model whose weights lie in a folder with these files. */
    Optional<CatalogueModel> in(Map<String, ContentHash> hashes) {
        return models.stream().filter(model -> model.isIn(hashes)).findFirst();
    }

    private static CatalogueModel model(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new CatalogueModel(
                json.get("id").getAsString(),
                strings(json, "alsoKnownAs").toList(),
                json.get("name").getAsString(),
                ModelKind.valueOf(json.get("kind").getAsString()),
                text(json, "picturesOf"),
                text(json, "wordsOf"),
                json.get("licence").getAsString(),
                json.get("dimension").getAsInt(),
                json.has("imageSize") ? json.get("imageSize").getAsInt() : 0,
                strings(json, "languages").toList(),
                json.get("cost").getAsDouble(),
                json.get("note").getAsString(),
                written(json),
                elements(json, "files").map(ModelCatalogue::file).toList());
    }

    private static CatalogueFile file(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new CatalogueFile(
                json.get("name").getAsString(),
                URI.create(json.get("address").getAsString()),
                json.get("bytes").getAsLong(),
                text(json, "sha256").map(ContentHash::new));
    }

    private static Map<String, String> written(JsonObject json) {
        Map<String, String> files = new HashMap<>();
        if (json.has("written")) {
            json.getAsJsonObject("written").asMap().forEach((name, content) -> files.put(name, content.toString()));
        }
        return files;
    }

    private static Optional<String> text(JsonObject json, String key) {
        return Optional.ofNullable(json.get(key)).map(JsonElement::getAsString);
    }

    private static Stream<String> strings(JsonObject json, String key) {
        return elements(json, key).map(JsonElement::getAsString);
    }

    private static Stream<JsonElement> elements(JsonObject json, String key) {
        return json.has(key) ? json.getAsJsonArray(key).asList().stream() : Stream.of();
    }
}
