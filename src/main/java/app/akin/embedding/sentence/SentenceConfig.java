package app.akin.embedding.sentence;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model of words as sentence-transformers lays it out: {@code config.json} for the transformer, {@code modules.json}
 * for what follows it, and the folders named there.
 *
 * @param dense the matrix after pooling; most models have none
 * @param context most tokens of a text, marks included
 * @param lowerCase whether text becomes lower case before it is cut into tokens
 */
record SentenceConfig(
        TransformerConfig transformer,
        Pooling pooling,
        Optional<Dense> dense,
        int context,
        boolean lowerCase,
        Prefixes prefixes) {

    /** Passages are far shorter, and the memory of attention grows with the square. */
    private static final int LONGEST_CONTEXT = 512;

    private static final String POOLING = "1_Pooling";

    /** Parts of a vector. */
    int dimension() {
        return dense.map(Dense::out).orElse(transformer.shape().width());
    }

    static SentenceConfig read(Path folder) throws IOException, ModelFileException {
        TransformerConfig transformer = TransformerConfig.of(ConfigFile.read(folder.resolve("config.json")));
        Modules modules = Modules.read(folder);
        Prefixes prefixes = Prefixes.of(folder, transformer.family());
        Path sentence = folder.resolve("sentence_bert_config.json");
        int context = Math.min(transformer.places(), LONGEST_CONTEXT);
        boolean lowerCase = false;
        if (Files.exists(sentence)) {
            ConfigFile json = ConfigFile.read(sentence);
            context = Math.min(context, json.positive("max_seq_length", context, ConfigFile.LARGEST));
            lowerCase = json.flag("do_lower_case", false);
        }
        SentenceConfig config = new SentenceConfig(
                transformer,
                pooling(modules.pooling, prefixes),
                dense(modules.dense, transformer.shape().width()),
                context,
                lowerCase,
                prefixes);
        if (context < 3) {
            throw new ModelFileException("The model reads no more than " + context + " tokens");
        }
        return config;
    }

    private static Pooling pooling(Optional<Path> folder, Prefixes prefixes) throws IOException, ModelFileException {
        if (folder.isEmpty()) {
            return Pooling.MEAN;
        }
        ConfigFile json = ConfigFile.read(folder.get().resolve("config.json"));
        if (!prefixes.isEmpty() && !json.flag("include_prompt", true)) {
            throw new ModelFileException("The model leaves its prefix out when it pools, which Akin cannot do");
        }
        return Pooling.of(json);
    }

    private static Optional<Dense> dense(Optional<Path> folder, int width) throws IOException, ModelFileException {
        return folder.isPresent() ? Optional.of(Dense.read(folder.get(), width)) : Optional.empty();
    }

    /**
     * A matrix without activation.
     *
     * @param weights its own file
     */
    record Dense(Path weights, int out, boolean bias) {

        private static final String NO_ACTIVATION = "torch.nn.modules.linear.Identity";

        static Dense read(Path folder, int width) throws IOException, ModelFileException {
            ConfigFile json = ConfigFile.read(folder.resolve("config.json"));
            String activation = json.text("activation_function", "torch.nn.modules.activation.Tanh");
            if (!activation.equals(NO_ACTIVATION)) {
                throw new ModelFileException(
                        "The model's last layer has an activation that Akin does not know: " + activation);
            }
            if (json.positive("in_features", width, ConfigFile.LARGEST) != width) {
                throw new ModelFileException("The model contradicts itself: its last layer reads another width");
            }
            int out = json.positive("out_features", width, ConfigFile.LARGEST);
            return new Dense(folder.resolve("model.safetensors"), out, json.flag("bias", true));
        }
    }

    /** What follows the transformer. */
    private record Modules(Optional<Path> pooling, Optional<Path> dense) {

        static Modules read(Path folder) throws IOException, ModelFileException {
            Path file = folder.resolve("modules.json");
            if (!Files.exists(file)) {
                return new Modules(Optional.of(folder.resolve(POOLING)).filter(Files::isDirectory), Optional.empty());
            }
            Optional<Path> pooling = Optional.empty();
            Optional<Path> dense = Optional.empty();
            JsonElement list = ConfigFile.parse(file);
            if (!list.isJsonArray()) {
                throw new ModelFileException("modules.json is not a list of modules");
            }
            for (JsonElement element : list.getAsJsonArray()) {
                if (!element.isJsonObject()) {
                    throw new ModelFileException("modules.json is not a list of modules");
                }
                ConfigFile module = new ConfigFile("modules.json", element.getAsJsonObject());
                String type = module.text("type", "");
                switch (type.substring(type.lastIndexOf('.') + 1)) {
                    case "Transformer" -> inside(folder, module, "");
                    case "Pooling" -> pooling = Optional.of(inside(folder, module, POOLING));
                    case "Dense" -> dense = Optional.of(inside(folder, module, "2_Dense"));
                    case "Normalize" -> {
                        continue; // Akin's vectors always have length 1
                    }
                    default -> throw new ModelFileException("The model has a part that Akin cannot run: " + type);
                }
            }
            return new Modules(pooling, dense);
        }

        /** The folders have the names that they always have: Akin copies no others. */
        private static Path inside(Path folder, ConfigFile module, String usual) throws ModelFileException {
            String path = module.text("path", usual);
            if (!path.equals(usual)) {
                throw new ModelFileException("The model keeps a part in the folder " + path + ", not in " + usual);
            }
            return folder.resolve(path);
        }
    }
}
