package app.akin.embedding.remote;

import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.RemoteProtocol;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** {@code POST /embeddings} as OpenAI published it; servers of one's own speak it with few differences. */
final class OpenAiDialect implements Dialect {

    /** OpenAI takes 2,048, but then an answer is 50 MB of text and a failure costs as much again. */
    private static final int MOST = 96;

    private static final Gson GSON = new Gson();

    @Override
    public URI endpoint(RemoteModel model) {
        return URI.create(model.address() + "/embeddings");
    }

    @Override
    public JsonObject request(RemoteModel model, List<String> texts, Purpose purpose) {
        JsonObject request = new JsonObject();
        request.addProperty("model", model.model());
        request.add("input", GSON.toJsonTree(texts));
        // A quarter of the bytes; servers of one's own do not all know it.
        boolean home = model.host().equals(RemoteProtocol.OPENAI.home().getHost());
        request.addProperty("encoding_format", home ? "base64" : "float");
        if (model.shortened()) {
            request.addProperty("dimensions", model.dimension());
        }
        return request;
    }

    @Override
    public List<float[]> vectors(JsonElement answer, int count) throws UnexpectedAnswer {
        JsonArray data = JsonVectors.array(answer, "data");
        JsonVectors.requireCount(count, data.size());
        float[][] inOrder = new float[count][];
        for (int i = 0; i < count; i++) {
            if (!(data.get(i) instanceof JsonObject one)) {
                throw new UnexpectedAnswer("a vector is missing");
            }
            int index = one.get("index") instanceof JsonPrimitive given && given.isNumber() ? given.getAsInt() : i;
            if (index < 0 || index >= count || inOrder[index] != null) {
                throw new UnexpectedAnswer("two vectors claim the same place, or one that does not exist");
            }
            inOrder[index] = JsonVectors.read(one.get("embedding"));
        }
        return Arrays.stream(inOrder).map(Objects::requireNonNull).toList();
    }

    @Override
    public int most() {
        return MOST;
    }
}
