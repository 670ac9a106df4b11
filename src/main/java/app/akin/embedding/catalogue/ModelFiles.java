package app.akin.embedding.catalogue;

import java.util.List;

/** The names that the files of a model have in its folder. */
final class ModelFiles {

    static final String CONFIG = "config.json";
    static final String TOKENIZER = "tokenizer.json";
    static final String WEIGHTS = "model.safetensors";
    static final String OPEN_CLIP_WEIGHTS = "open_clip_model.safetensors";
    /** Vectors of the reference implementation, where the model ships with them. */
    static final String GOLDEN = "golden.json";
    /** What Akin knows about an installed model; written last. */
    static final String RECORD = "akin.json";

    static final String DENSE_CONFIG = "2_Dense/config.json";
    static final String DENSE_WEIGHTS = "2_Dense/model.safetensors";

    /** What a model of words may have besides: how its tokens are pooled, and what follows. */
    static final List<String> OF_WORDS = List.of(
            "modules.json",
            "sentence_bert_config.json",
            "config_sentence_transformers.json",
            "1_Pooling/config.json",
            DENSE_CONFIG,
            DENSE_WEIGHTS);

    private ModelFiles() {}
}
