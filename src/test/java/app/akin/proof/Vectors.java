package app.akin.proof;

import app.akin.proof.program.AkinHome;
import app.akin.proof.sample.Drawing;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the packaged program makes of pictures: the vectors that {@code akin embed} prints. */
final class Vectors {

    private final Map<Path, float[]> vectors = new HashMap<>();

    private Vectors() {}

    /** Embeds all {@code pictures} in one run. */
    static Vectors of(AkinHome home, List<Path> pictures) {
        Gson gson = new Gson();
        List<String> lines = new ArrayList<>();
        for (Path picture : pictures) {
            JsonObject line = new JsonObject();
            line.addProperty("image", picture.toString());
            lines.add(gson.toJson(line));
        }
        Path list = home.files().resolveSibling("embed.jsonl");
        Drawing.write(list, String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        List<JsonObject> answers = home.run("embed", "--from", list.toString()).jsonLines();
        Vectors all = new Vectors();
        for (int i = 0; i < pictures.size(); i++) {
            JsonObject answer = answers.get(i);
            if (!answer.has("vector")) {
                throw new AssertionError(pictures.get(i) + ": " + answer);
            }
            all.vectors.put(pictures.get(i), gson.fromJson(answer.get("vector"), float[].class));
        }
        return all;
    }

    double cosine(Path one, Path other) {
        float[] left = vectors.get(one);
        float[] right = vectors.get(other);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }
}
