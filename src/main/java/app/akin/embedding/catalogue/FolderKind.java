package app.akin.embedding.catalogue;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import app.akin.model.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the files in a model's folder say that it is.
 *
 * @param dimension of its vectors
 */
record FolderKind(ModelKind kind, int dimension) {

    private static final Set<String> WORDS_ALONE =
            Set.of("bert", "roberta", "xlm-roberta", "camembert", "distilbert", "nomic_bert");
    private static final List<String> WIDTHS = List.of("hidden_size", "dim", "n_embd");

    /** Whatever is not a known model of words is taken for a CLIP, and refused as such if it is none. */
    static FolderKind of(Path folder) throws IOException, ModelFileException {
        ConfigFile config = ConfigFile.read(folder.resolve(ModelFiles.CONFIG));
        if (!WORDS_ALONE.contains(config.text("model_type", ""))) {
            return new FolderKind(ModelKind.PICTURES, config.positive("projection_dim", 512, ConfigFile.LARGEST));
        }
        int width = 768;
        for (String key : WIDTHS) {
            width = config.positive(key, width, ConfigFile.LARGEST);
        }
        Path dense = folder.resolve(ModelFiles.DENSE_CONFIG);
        int dimension = Files.exists(dense)
                ? ConfigFile.read(dense).positive("out_features", width, ConfigFile.LARGEST)
                : width;
        return new FolderKind(ModelKind.WORDS, dimension);
    }
}
