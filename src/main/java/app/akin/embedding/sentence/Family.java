package app.akin.embedding.sentence;

import app.akin.embedding.layers.ParameterNames;
import app.akin.embedding.layers.ParameterNames.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * BERT and its kin: the same transformer under other names.
 *
 * <p>Akin asks for parameters by BERT's names; what a family calls otherwise is in its tables.
 */
enum Family {
    BERT("encoder.layer.", Map.of(), Traits.USUAL),

    /** BERT whose places are counted from behind the padding mark's id; XLM-RoBERTa too. */
    ROBERTA("encoder.layer.", Map.of(), Traits.USUAL),

    DISTILBERT(
            "transformer.layer.",
            Map.of(
                    "attention.self.query", "attention.q_lin",
                    "attention.self.key", "attention.k_lin",
                    "attention.self.value", "attention.v_lin",
                    "attention.output.dense", "attention.out_lin",
                    "attention.output.LayerNorm", "sa_layer_norm",
                    "intermediate.dense", "ffn.lin1",
                    "output.dense", "ffn.lin2",
                    "output.LayerNorm", "output_layer_norm"),
            Traits.USUAL),

    /** Rotary places, gated MLPs, no biases; the three attention projections in one matrix. */
    NOMIC(
            "encoder.layers.",
            Map.of(
                    "attention.output.dense", "attn.out_proj",
                    "attention.output.LayerNorm", "norm1",
                    "intermediate.dense", "mlp.fc11",
                    "intermediate.gate", "mlp.fc12",
                    "output.dense", "mlp.fc2",
                    "output.LayerNorm", "norm2"),
            new Traits(
                    true,
                    true,
                    true,
                    // It was trained with these; its published files do not say so to programs.
                    new Prefixes("search_query: ", "search_document: "),
                    "emb_ln.",
                    Optional.of("attn.Wqkv")));

    static final String WORDS = "embeddings.word_embeddings.weight";
    static final String LAYERS = "encoder.layer.";
    private static final String FIRST_NORM = "embeddings.LayerNorm.";
    private static final List<String> PROJECTIONS =
            List.of("attention.self.query", "attention.self.key", "attention.self.value");

    private final String layers;
    private final Map<String, String> inLayer;
    private final Traits traits;

    Family(String layers, Map<String, String> inLayer, Traits traits) {
        this.layers = layers;
        this.inLayer = inLayer;
        this.traits = traits;
    }

    Traits traits() {
        return traits;
    }

    /** @param there the names in the file: some files put the model's own before each */
    ParameterNames names(Set<String> there) {
        String prefix = there.stream()
                .filter(name -> name.endsWith(WORDS))
                .map(name -> name.substring(0, name.length() - WORDS.length()))
                .findFirst()
                .orElse("");
        return name -> {
            Place place = find(name);
            return new Place(prefix + place.name(), place.part(), place.parts(), place.turned());
        };
    }

    private Place find(String name) {
        if (name.startsWith(FIRST_NORM)) {
            return Place.whole(traits.firstNorm() + name.substring(FIRST_NORM.length()));
        }
        if (!name.startsWith(LAYERS)) {
            return Place.whole(name);
        }
        String rest = name.substring(LAYERS.length());
        String layer = layers + rest.substring(0, rest.indexOf('.') + 1);
        String part = rest.substring(rest.indexOf('.') + 1, rest.lastIndexOf('.'));
        String kind = rest.substring(rest.lastIndexOf('.'));
        int projection = PROJECTIONS.indexOf(part);
        if (traits.projections().isPresent() && projection >= 0) {
            return new Place(layer + traits.projections().get() + kind, projection, PROJECTIONS.size(), false);
        }
        return Place.whole(layer + inLayer.getOrDefault(part, part) + kind);
    }

    /**
     * In what families differ, beside the names of what is in a layer.
     *
     * @param rotary places are turned into the attention, not added to the words
     * @param gated MLPs have a gate, and nothing has a bias
     * @param cut vectors were trained to be cut to their first parts
     * @param prefixes that go before texts where the model's files name none
     * @param firstNorm the norm behind the embeddings
     * @param projections the matrix of all three attention projections, where they are one
     */
    record Traits(
            boolean rotary,
            boolean gated,
            boolean cut,
            Prefixes prefixes,
            String firstNorm,
            Optional<String> projections) {

        private static final Traits USUAL =
                new Traits(false, false, false, Prefixes.NONE, "embeddings.LayerNorm.", Optional.empty());
    }
}
