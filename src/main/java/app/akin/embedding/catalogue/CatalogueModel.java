package app.akin.embedding.catalogue;

import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model that Akin knows.
 *
 * @param id its folder's name once it is installed
 * @param alsoKnownAs names that its folder has elsewhere
 * @param name for people
 * @param kind what it reads
 * @param picturesOf id of the model that encodes the pictures, where this is only a tower of words over them
 * @param wordsOf id of the model of words that reads questions for it, where this sees pictures alone
 * @param licence SPDX id, or plain words
 * @param dimension of its vectors
 * @param imageSize side of the picture that it reads, in pixels; 0 where it reads none
 * @param languages ISO 639-1; {@code 50+} for so many
 * @param cost of a picture as a multiple of CLIP ViT-B/32, or of a passage as a multiple of that model's own words
 * @param note one sentence to choose by
 * @param written content of the small files that Akin writes itself, by their names: those that the publisher lacks,
 *     or that could not be checked
 * @param files to fetch; none for a model that ships with Akin
 */
public record CatalogueModel(
        String id,
        List<String> alsoKnownAs,
        String name,
        ModelKind kind,
        Optional<String> picturesOf,
        Optional<String> wordsOf,
        String licence,
        int dimension,
        int imageSize,
        List<String> languages,
        double cost,
        String note,
        Map<String, String> written,
        List<CatalogueFile> files) {

    /** Of CLIP ViT-B/32. */
    private static final double GIGAFLOPS_A_PICTURE = 8.73;

    private static final double GIGAFLOPS_A_PASSAGE = 5.96;

    public CatalogueModel {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        languages = List.copyOf(languages);
        written = Map.copyOf(written);
        files = List.copyOf(files);
    }

    /** Billions of floating-point operations that it takes to read one picture, or one passage of 77 tokens. */
    public double gigaflops() {
        return cost
                * switch (kind) {
                    case PICTURES -> GIGAFLOPS_A_PICTURE;
                    case WORDS -> GIGAFLOPS_A_PASSAGE;
                };
    }

    /** What has to be fetched. */
    public long bytes() {
        return files.stream().mapToLong(CatalogueFile::bytes).sum();
    }

    public boolean bundled() {
        return files.isEmpty();
    }

    /** Whether every file's hash is known. */
    public boolean pinned() {
        return files.stream().allMatch(file -> file.hash().isPresent());
    }

    /** The weights of the transformer itself. */
    Optional<CatalogueFile> weights() {
        return files.stream()
                .filter(file -> file.isWeights() && !file.name().contains("/"))
                .findFirst();
    }

    /** Whether a folder with these files is this model, by its weights: all that are known fit, and some are known. */
    boolean isIn(Map<String, ContentHash> hashes) {
        return knownWeights().findAny().isPresent() && !isContradictedBy(hashes);
    }

    /** Whether a folder that calls itself this model holds other weights than it. */
    boolean isContradictedBy(Map<String, ContentHash> hashes) {
        return !knownWeights()
                .allMatch(file -> hashes.keySet().stream().anyMatch(name -> isThis(file, name, hashes.get(name))));
    }

    /** Whether nothing in a folder with these files is anything else than this model's. */
    boolean vouchesFor(Map<String, ContentHash> hashes) {
        return pinned()
                && hashes.keySet().stream()
                        .allMatch(name -> written.containsKey(name)
                                || files.stream().anyMatch(file -> isThis(file, name, hashes.get(name))));
    }

    private Stream<CatalogueFile> knownWeights() {
        return files.stream().filter(file -> file.isWeights() && file.hash().isPresent());
    }

    /** The transformer's weights may have another name than their publisher gave them. */
    private static boolean isThis(CatalogueFile file, String name, ContentHash hash) {
        boolean named =
                file.name().equals(name) || file.isWeights() && !file.name().contains("/") && !name.contains("/");
        return named && file.hash().equals(Optional.of(hash));
    }
}
