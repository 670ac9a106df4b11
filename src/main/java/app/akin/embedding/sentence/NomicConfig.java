package app.akin.embedding.sentence;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.ActivationKind;
import app.akin.embedding.layers.TowerShape;
import java.util.List;

/**
 * Reads NomicBERT's {@code config.json} in its two spellings: that of the published model, whose keys are GPT-2's, and
 * that of {@code transformers}. The published code can do much more than the published models use; all of that is
 * refused.
 */
final class NomicConfig {

    private static final List<String> MUST_BE_OFF = List.of(
            "prenorm",
            "qkv_proj_bias",
            "mlp_fc1_bias",
            "mlp_fc2_bias",
            "use_rms_norm",
            "causal",
            "rotary_emb_interleaved");

    /** These are on unless the published spelling says otherwise. */
    private static final List<String> ON_BY_DEFAULT = List.of("qkv_proj_bias", "mlp_fc1_bias", "mlp_fc2_bias");

    private NomicConfig() {}

    static TransformerConfig of(ConfigFile json) throws ModelFileException {
        boolean published = json.has("n_embd");
        refuseVariants(json, published);
        int width = json.positive(published ? "n_embd" : "hidden_size", 768, ConfigFile.LARGEST);
        TowerShape shape = new TowerShape(
                width,
                json.positive(published ? "n_inner" : "intermediate_size", 4 * width, ConfigFile.LARGEST),
                json.positive(published ? "n_layer" : "num_hidden_layers", 12, 1000),
                json.positive(published ? "n_head" : "num_attention_heads", 12, ConfigFile.LARGEST),
                ActivationKind.SILU,
                (float) json.number(published ? "layer_norm_epsilon" : "layer_norm_eps", 1e-12));
        return new TransformerConfig(
                Family.NOMIC,
                TransformerConfig.vocabulary(json, 30528),
                places(json, published),
                0,
                json.positive("type_vocab_size", 2, ConfigFile.LARGEST),
                TransformerConfig.pad(json, 0),
                shape,
                base(json, published));
    }

    /** Beyond what it was trained on the wavelengths would have to be stretched. */
    private static int places(ConfigFile json, boolean published) throws ModelFileException {
        if (!published) {
            return json.positive("max_position_embeddings", 2048, ConfigFile.LARGEST);
        }
        return Math.min(
                json.positive("n_positions", 8192, ConfigFile.LARGEST),
                json.positive("max_trained_positions", 2048, ConfigFile.LARGEST));
    }

    private static double base(ConfigFile json, boolean published) throws ModelFileException {
        if (published) {
            return json.number("rotary_emb_base", 10_000);
        }
        return json.has("rope_parameters") ? json.object("rope_parameters").number("rope_theta", 1000) : 1000;
    }

    private static void refuseVariants(ConfigFile json, boolean published) throws ModelFileException {
        for (String key : MUST_BE_OFF) {
            if (json.flag(key, published && ON_BY_DEFAULT.contains(key))) {
                throw unknown(key);
            }
        }
        if (!json.text("activation_function", "swiglu").equals("swiglu")
                || !json.text("hidden_act", "silu").equals("silu")) {
            throw unknown("activation_function");
        }
        if (json.number("rotary_emb_fraction", published ? 0 : 1) != 1) {
            throw unknown("rotary_emb_fraction");
        }
        for (String key : List.of("rotary_emb_scale_base", "moe_every_n_layers")) {
            if (json.number(key, 0) != 0) {
                throw unknown(key);
            }
        }
    }

    private static ModelFileException unknown(String key) {
        return new ModelFileException("The model is a NomicBERT of a kind Akin cannot run: " + key);
    }
}
