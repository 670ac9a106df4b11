package app.akin.embedding.sentence;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.ActivationKind;
import app.akin.embedding.layers.TowerShape;

/**
 * What a {@code config.json} says about a transformer of words; keys it leaves out have the values that Hugging Face's
 * {@code transformers} gives them.
 *
 * @param vocabulary number of token ids
 * @param places most tokens of a text, marks included
 * @param firstPlace row of the first token in the table of places
 * @param types rows of the table of token types, of which the first is added to every token; 0 where there is none
 * @param pad id of the padding mark
 * @param rotaryBase of the wavelengths, in the family that turns states instead of adding places
 */
record TransformerConfig(
        Family family,
        int vocabulary,
        int places,
        int firstPlace,
        int types,
        int pad,
        TowerShape shape,
        double rotaryBase) {

    private static final int MOST_LAYERS = 1000;

    static TransformerConfig of(ConfigFile json) throws ModelFileException {
        String type = json.text("model_type", "");
        TransformerConfig config = switch (type) {
            case "bert" -> bert(json);
            case "roberta", "xlm-roberta", "camembert" -> roberta(json);
            case "distilbert" -> distilBert(json);
            case "nomic_bert" -> NomicConfig.of(json);
            default ->
                throw new ModelFileException("config.json names the kind of model "
                        + (type.isEmpty() ? "not at all" : "\"" + type + "\", which Akin cannot run"));
        };
        if (config.places < 3 || config.pad >= config.vocabulary) {
            throw new ModelFileException("config.json contradicts itself: places or padding");
        }
        config.shape.checked();
        return config;
    }

    private static TransformerConfig bert(ConfigFile json) throws ModelFileException {
        requireAbsolutePlaces(json);
        return new TransformerConfig(
                Family.BERT,
                vocabulary(json, 30522),
                json.positive("max_position_embeddings", 512, ConfigFile.LARGEST),
                0,
                json.positive("type_vocab_size", 2, ConfigFile.LARGEST),
                pad(json, 0),
                shape(json),
                0);
    }

    private static TransformerConfig roberta(ConfigFile json) throws ModelFileException {
        requireAbsolutePlaces(json);
        int pad = pad(json, 1);
        return new TransformerConfig(
                Family.ROBERTA,
                vocabulary(json, 50265),
                json.positive("max_position_embeddings", 512, ConfigFile.LARGEST) - pad - 1,
                pad + 1,
                json.positive("type_vocab_size", 2, ConfigFile.LARGEST),
                pad,
                shape(json),
                0);
    }

    private static TransformerConfig distilBert(ConfigFile json) throws ModelFileException {
        TowerShape shape = new TowerShape(
                json.positive("dim", 768, ConfigFile.LARGEST),
                json.positive("hidden_dim", 3072, ConfigFile.LARGEST),
                json.positive("n_layers", 6, MOST_LAYERS),
                json.positive("n_heads", 12, ConfigFile.LARGEST),
                ActivationKind.named(json.text("activation", "gelu")),
                1e-12f);
        int places = json.positive("max_position_embeddings", 512, ConfigFile.LARGEST);
        return new TransformerConfig(Family.DISTILBERT, vocabulary(json, 30522), places, 0, 0, pad(json, 0), shape, 0);
    }

    private static TowerShape shape(ConfigFile json) throws ModelFileException {
        return new TowerShape(
                json.positive("hidden_size", 768, ConfigFile.LARGEST),
                json.positive("intermediate_size", 3072, ConfigFile.LARGEST),
                json.positive("num_hidden_layers", 12, MOST_LAYERS),
                json.positive("num_attention_heads", 12, ConfigFile.LARGEST),
                ActivationKind.named(json.text("hidden_act", "gelu")),
                (float) json.number("layer_norm_eps", 1e-12));
    }

    private static void requireAbsolutePlaces(ConfigFile json) throws ModelFileException {
        String places = json.text("position_embedding_type", "absolute");
        if (!places.equals("absolute")) {
            throw new ModelFileException("The model tells places apart in a way Akin does not know: " + places);
        }
    }

    static int vocabulary(ConfigFile json, int otherwise) throws ModelFileException {
        return json.positive("vocab_size", otherwise, ConfigFile.LARGEST);
    }

    static int pad(ConfigFile json, int otherwise) throws ModelFileException {
        return token(json, "pad_token_id", otherwise);
    }

    static int token(ConfigFile json, String key, int otherwise) throws ModelFileException {
        double id = json.number(key, otherwise);
        if (!(id >= 0 && id < ConfigFile.LARGEST) || id != Math.rint(id)) {
            throw new ModelFileException("config.json gives " + key + " as " + id + ", which cannot be");
        }
        return (int) id;
    }
}
