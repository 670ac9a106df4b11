package app.akin.embedding.remote;

import app.akin.model.remote.RemoteModel;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /embed} as Cohere published it, for its models of the third generation and later. */
final class CohereDialect implements Dialect {

    /** Cohere's own limit. */
    private static final int MOST = 96;

    private static final Gson GSON = new Gson();

    @Override
    public URI endpoint(RemoteModel model) {
        return URI.create(model.address() + "/embed");
    }

    @Override
    public JsonObject request(RemoteModel model, List<String> texts, Purpose purpose) {
        JsonObject request = new JsonObject();
        request.addProperty("model", model.model());
        request.add("texts", GSON.toJsonTree(texts));
        request.addProperty(
                "input_type",
                switch (purpose) {
                    case PASSAGE -> "search_document";
                    case QUESTION -> "search_query";
                });
        request.add("embedding_types", GSON.toJsonTree(List.of("float")));
        request.addProperty("truncate", "END");
        if (model.shortened()) {
            request.addProperty("output_dimension", model.dimension());
        }
        return request;
    }

    /** The older form gives the list itself, the newer one a list for each type of number. */
    @Override
    public List<float[]> vectors(JsonElement answer, int count) throws UnexpectedAnswer {
        boolean byType = answer instanceof JsonObject object && object.get("embeddings") instanceof JsonObject;
        JsonArray embeddings = byType
                ? JsonVectors.array(answer.getAsJsonObject().get("embeddings"), "float")
                : JsonVectors.array(answer, "embeddings");
        JsonVectors.requireCount(count, embeddings.size());
        List<float[]> vectors = new ArrayList<>();
        for (JsonElement embedding : embeddings) {
            vectors.add(JsonVectors.read(embedding));
        }
        return vectors;
    }

    @Override
    public int most() {
        return MOST;
    }
}
