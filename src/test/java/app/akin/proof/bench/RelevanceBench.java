package app.akin.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.sample.Drawing;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many of the first five photographs fit a question: for the model in use, for chance, and for the order reversed. */
@Tag("bench")
final class RelevanceBench {

    private static final double BETTER_THAN_CHANCE = 4;

    @Test
    void theModelInUseIsFarBetterThanChanceAndItsReverseIsWorse() throws Exception {
        List<Path> photographs = Photographs.named();
        List<String> things = photographs.stream().map(Photographs::thing).toList();
        Relevance relevance = Relevance.load();
        relevance.groups().values().forEach(names -> assertThat(things).containsAll(names));
        try (AkinHome home = AkinHome.create()) {
            List<float[]> vectors = embed(home, relevance, photographs);
            int asked = relevance.queries().size();
            List<float[]> pictures = vectors.subList(asked, vectors.size());
            Map<String, double[]> sums = new LinkedHashMap<>();
            List<Map<String, Object>> details = new ArrayList<>();
            for (int i = 0; i < asked; i++) {
                Relevance.Query query = relevance.queries().get(i);
                List<String> ranked = ranked(vectors.get(i), pictures, things);
                double found = relevance.precision(query, ranked);
                double reversed = relevance.precision(query, ranked.reversed());
                double chance = relevance.byChance(query, things.size());
                for (String row : List.of("all", query.language())) {
                    double[] sum = sums.computeIfAbsent(row, _ -> new double[4]);
                    sum[0] += found;
                    sum[1] += chance;
                    sum[2] += reversed;
                    sum[3]++;
                }
                details.add(Map.of(
                        "words", query.words(), "precision", found, "first", ranked.subList(0, Relevance.FIRST)));
            }
            BenchFile file =
                    new BenchFile("relevance").put("photographs", things.size()).put("first", Relevance.FIRST);
            sums.forEach((row, sum) -> file.put(
                    row,
                    Map.of(
                            "queries", sum[3],
                            "model", BenchFile.rounded(sum[0] / sum[3]),
                            "chance", BenchFile.rounded(sum[1] / sum[3]),
                            "reversed", BenchFile.rounded(sum[2] / sum[3]))));
            file.put("queries", details).write();
            double[] all = sums.get("all");
            assertThat(all[2]).as("the reversed order is worse than chance").isLessThan(all[1]);
            assertThat(all[0])
                    .as("against %.2f times chance", BETTER_THAN_CHANCE)
                    .isGreaterThanOrEqualTo(BETTER_THAN_CHANCE * all[1]);
        }
    }

    /** Questions first, then photographs, by one run of the packaged program. */
    private static List<float[]> embed(AkinHome home, Relevance relevance, List<Path> photographs) {
        Gson gson = new Gson();
        List<String> lines = new ArrayList<>();
        relevance.queries().forEach(query -> lines.add(gson.toJson(Map.of("text", query.words()))));
        photographs.forEach(photograph -> lines.add(gson.toJson(Map.of("image", photograph.toString()))));
        Path list = Drawing.write(
                home.files().resolve("all.jsonl"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        List<JsonObject> answers = home.run("embed", "--from", list.toString()).jsonLines();
        return answers.stream()
                .map(answer -> gson.fromJson(answer.get("vector"), float[].class))
                .toList();
    }

    private static List<String> ranked(float[] query, List<float[]> pictures, List<String> things) {
        return IntStream.range(0, pictures.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -cosine(query, pictures.get(i))))
                .map(things::get)
                .toList();
    }

    private static double cosine(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }
}
