package app.akin.embedding.catalogue;

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

    private ModelFiles() {}
}
