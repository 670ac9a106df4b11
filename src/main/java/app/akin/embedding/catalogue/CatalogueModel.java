package app.akin.embedding.catalogue;

import app.akin.model.ModelKind;
import java.util.List;
import java.util.Optional;

/**
 * A model that Akin knows.
 *
 * @param id its folder's name once it is installed
 * @param alsoKnownAs names that its folder has elsewhere
 * @param name for people
 * @param kind what it reads
 * @param licence SPDX id, or plain words
 * @param dimension of its vectors
 * @param imageSize side of the picture that it reads, in pixels
 * @param languages ISO 639-1
 * @param cost of a picture, as a multiple of CLIP ViT-B/32
 * @param note one sentence to choose by
 * @param configuration content of its {@code config.json} where the publisher has none that Akin could check
 * @param files to fetch; none for a model that ships with Akin
 */
public record CatalogueModel(
        String id,
        List<String> alsoKnownAs,
        String name,
        ModelKind kind,
        String licence,
        int dimension,
        int imageSize,
        List<String> languages,
        double cost,
        String note,
        Optional<String> configuration,
        List<CatalogueFile> files) {

    public CatalogueModel {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        languages = List.copyOf(languages);
        files = List.copyOf(files);
    }

    /** What has to be fetched. */
    public long bytes() {
        return files.stream().mapToLong(CatalogueFile::bytes).sum();
    }

    public boolean bundled() {
        return files.isEmpty();
    }

    Optional<CatalogueFile> weights() {
        return files.stream().filter(CatalogueFile::isWeights).findFirst();
    }

    Optional<CatalogueFile> file(String fileName) {
        return files.stream().filter(file -> file.name().equals(fileName)).findFirst();
    }
}
