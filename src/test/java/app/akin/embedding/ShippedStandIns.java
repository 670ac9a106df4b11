package app.akin.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Small models in the places of those that ship with Akin, for tests of what is done with them: a small CLIP for the eyes,
 * and for the reader one whose vectors mean nothing, but are the same for the same words.
 */
public final class ShippedStandIns {

    public static final String EYES = "iris";
    public static final String READER = "multilingual-e5-small";

    private ShippedStandIns() {}

    /** Writes both into folders of their names in {@code folder}; answers it. */
    public static Path in(Path folder) throws IOException {
        smallClip(folder.resolve(EYES));
        FormulaSentence.write("minilm", Files.createDirectories(folder.resolve(READER)));
        return folder;
    }

    /** Writes the small CLIP into {@code folder}, a new one; answers it. */
    public static Path smallClip(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String file : new String[] {"config.json", "golden.json", "tokenizer.json", "model.safetensors"}) {
            Files.copy(Fixtures.smallClip().resolve(file), folder.resolve(file));
        }
        return folder;
    }
}
