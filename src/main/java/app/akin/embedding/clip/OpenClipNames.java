package app.akin.embedding.clip;

import app.akin.embedding.layers.ParameterNames.Place;
import java.util.List;
import java.util.Map;

/** From Hugging Face's names to OpenCLIP's. */
final class OpenClipNames {

    private static final Map<String, Place> SINGLE = Map.ofEntries(
            Map.entry("text_model.embeddings.token_embedding.weight", Place.whole("token_embedding.weight")),
            Map.entry("text_model.embeddings.position_embedding.weight", Place.whole("positional_embedding")),
            Map.entry("text_model.final_layer_norm.weight", Place.whole("ln_final.weight")),
            Map.entry("text_model.final_layer_norm.bias", Place.whole("ln_final.bias")),
            Map.entry("text_projection.weight", new Place("text_projection", 0, 1, true)),
            Map.entry("vision_model.embeddings.class_embedding", Place.whole("visual.class_embedding")),
            Map.entry("vision_model.embeddings.patch_embedding.weight", Place.whole("visual.conv1.weight")),
            Map.entry("vision_model.embeddings.position_embedding.weight", Place.whole("visual.positional_embedding")),
            Map.entry("vision_model.pre_layrnorm.weight", Place.whole("visual.ln_pre.weight")),
            Map.entry("vision_model.pre_layrnorm.bias", Place.whole("visual.ln_pre.bias")),
            Map.entry("vision_model.post_layernorm.weight", Place.whole("visual.ln_post.weight")),
            Map.entry("vision_model.post_layernorm.bias", Place.whole("visual.ln_post.bias")),
            Map.entry("visual_projection.weight", new Place("visual.proj", 0, 1, true)));

    private static final Map<String, String> IN_LAYER = Map.of(
            "layer_norm1", "ln_1",
            "layer_norm2", "ln_2",
            "mlp.fc1", "mlp.c_fc",
            "mlp.fc2", "mlp.c_proj",
            "self_attn.out_proj", "attn.out_proj");

    private static final List<String> ATTENTION = List.of("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj");
    private static final String TEXT_LAYERS = "text_model.encoder.layers.";
    private static final String VISION_LAYERS = "vision_model.encoder.layers.";

    private OpenClipNames() {}

    static Place find(String name) {
        if (name.startsWith(TEXT_LAYERS)) {
            return inLayer("transformer.resblocks.", name.substring(TEXT_LAYERS.length()));
        }
        if (name.startsWith(VISION_LAYERS)) {
            return inLayer("visual.transformer.resblocks.", name.substring(VISION_LAYERS.length()));
        }
        return SINGLE.getOrDefault(name, Place.whole(name));
    }

    private static Place inLayer(String prefix, String rest) {
        String layer = rest.substring(0, rest.indexOf('.') + 1);
        String part = rest.substring(layer.length(), rest.lastIndexOf('.'));
        String kind = rest.substring(rest.lastIndexOf('.') + 1);
        int attention = ATTENTION.indexOf(part);
        if (attention >= 0) {
            return new Place(prefix + layer + "attn.in_proj_" + kind, attention, ATTENTION.size(), false);
        }
        return Place.whole(prefix + layer + IN_LAYER.getOrDefault(part, part) + "." + kind);
    }
}
