package app.akin.embedding;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Small models of words whose weights come from the formula; everything else about them, and the vectors that
 * {@code transformers} gave for them, lies beside the tests as {@code formula_words/<name>}.
 *
 * <p>Norms have weights 1 + 0.25 u, biases are 0.1 u, all else is 0.3 u. The parameters have the names of the published
 * files: NomicBERT's too, which {@code transformers} read under these names itself.
 */
public final class FormulaSentence {

    private static final List<String> NORMS = List.of("layernorm", "layer_norm", "norm1", "norm2", "emb_ln");

    private final Map<String, int[]> shapes = new LinkedHashMap<>();
    private final JsonObject config;
    private final String prefix;

    private FormulaSentence(JsonObject config, String prefix) {
        this.config = config;
        this.prefix = prefix;
    }

    public static Path recorded(String name) {
        return Fixtures.own("formula_words").resolve(name);
    }

    /** Writes the model called {@code name} into {@code folder}, a new one; answers the folder. */
    public static Path write(String name, Path folder) throws IOException {
        Path recorded = recorded(name);
        try (Stream<Path> all = Files.walk(recorded)) {
            for (Path path : all.toList()) {
                Files.copy(
                        path,
                        folder.resolve(recorded.relativize(path).toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.delete(folder.resolve("golden.json"));
        String prefix = name.equals("korean") ? "roberta." : "";
        FormulaSentence model = new FormulaSentence(Fixtures.json(recorded.resolve("config.json")), prefix);
        FormulaWeights.write(folder.resolve("model.safetensors"), model.all(), FormulaSentence::weight);
        if (Files.exists(folder.resolve("2_Dense"))) {
            JsonObject dense = Fixtures.json(recorded.resolve("2_Dense/config.json"));
            writeDense(
                    folder,
                    dense.get("out_features").getAsInt(),
                    dense.get("in_features").getAsInt());
        }
        return folder;
    }

    /** Gives a model that was written another last matrix. */
    public static void writeDense(Path folder, int out, int in) throws IOException {
        Files.writeString(folder.resolve("2_Dense/config.json"), """
            {"in_features": %d, "out_features": %d, "bias": false,
             "activation_function": "torch.nn.modules.linear.Identity"}
            """.formatted(in, out));
        FormulaWeights.write(
                folder.resolve("2_Dense/model.safetensors"),
                Map.of("linear.weight", new int[] {out, in}),
                FormulaSentence::weight);
    }

    private static float weight(String name, float u) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NORMS.stream().anyMatch(lower::contains) && lower.endsWith("weight")) {
            return 1f + 0.25f * u;
        }
        return lower.endsWith("bias") ? 0.1f * u : 0.3f * u;
    }

    private Map<String, int[]> all() {
        switch (config.get("model_type").getAsString()) {
            case "distilbert" -> addDistilBert(number("dim"), number("hidden_dim"));
            case "nomic_bert" -> addNomic(number("n_embd"), number("n_inner"));
            default -> addBert(number("hidden_size"), number("intermediate_size"));
        }
        return shapes;
    }

    private void addBert(int width, int inner) {
        add("embeddings.word_embeddings.weight", number("vocab_size"), width);
        add("embeddings.position_embeddings.weight", number("max_position_embeddings"), width);
        add("embeddings.token_type_embeddings.weight", number("type_vocab_size"), width);
        addNorm("embeddings.LayerNorm", width);
        for (int layer = 0; layer < number("num_hidden_layers"); layer++) {
            String name = "encoder.layer." + layer;
            for (String part : List.of("self.query", "self.key", "self.value", "output.dense")) {
                addLinear(name + ".attention." + part, width, width);
            }
            addNorm(name + ".attention.output.LayerNorm", width);
            addLinear(name + ".intermediate.dense", inner, width);
            addLinear(name + ".output.dense", width, inner);
            addNorm(name + ".output.LayerNorm", width);
        }
        addLinear("pooler.dense", width, width);
    }

    private void addDistilBert(int width, int inner) {
        add("embeddings.word_embeddings.weight", number("vocab_size"), width);
        add("embeddings.position_embeddings.weight", number("max_position_embeddings"), width);
        addNorm("embeddings.LayerNorm", width);
        for (int layer = 0; layer < number("n_layers"); layer++) {
            String name = "transformer.layer." + layer;
            for (String part : List.of("q_lin", "k_lin", "v_lin", "out_lin")) {
                addLinear(name + ".attention." + part, width, width);
            }
            addNorm(name + ".sa_layer_norm", width);
            addLinear(name + ".ffn.lin1", inner, width);
            addLinear(name + ".ffn.lin2", width, inner);
            addNorm(name + ".output_layer_norm", width);
        }
    }

    private void addNomic(int width, int inner) {
        add("embeddings.word_embeddings.weight", number("vocab_size"), width);
        add("embeddings.token_type_embeddings.weight", number("type_vocab_size"), width);
        addNorm("emb_ln", width);
        for (int layer = 0; layer < number("n_layer"); layer++) {
            String name = "encoder.layers." + layer;
            add(name + ".attn.Wqkv.weight", 3 * width, width);
            add(name + ".attn.out_proj.weight", width, width);
            addNorm(name + ".norm1", width);
            add(name + ".mlp.fc11.weight", inner, width);
            add(name + ".mlp.fc12.weight", inner, width);
            add(name + ".mlp.fc2.weight", width, inner);
            addNorm(name + ".norm2", width);
        }
    }

    private int number(String key) {
        return config.get(key).getAsInt();
    }

    private void addLinear(String name, int out, int in) {
        add(name + ".weight", out, in);
        add(name + ".bias", out);
    }

    private void addNorm(String name, int width) {
        add(name + ".weight", width);
        add(name + ".bias", width);
    }

    private void add(String name, int... shape) {
        shapes.put(prefix + name, shape);
    }
}
