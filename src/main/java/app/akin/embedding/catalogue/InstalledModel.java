package app.akin.embedding.catalogue;

import app.akin.model.ContentHash;
import app.akin.model.ModelKind;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model in a folder of its own, ready to be opened.
 *
 * @param id its folder's name
 * @param name for people
 * @param kind what it reads
 * @param picturesOf id of the catalogue's model that encodes the pictures, where this is only a tower of words over them
 * @param folder that holds its files
 * @param weights the file of weights in it
 * @param weightsHash SHA-256 of the weights, taken when it was installed
 * @param bytes what it takes on disk
 * @param dimension of its vectors
 * @param licence SPDX id, or plain words
 * @param origin where it came from, and with that what is known about it
 */
public record InstalledModel(
        String id,
        String name,
        ModelKind kind,
        Optional<String> picturesOf,
        Path folder,
        Path weights,
        ContentHash weightsHash,
        long bytes,
        int dimension,
        String licence,
        Origin origin) {

    public Path config() {
        return folder.resolve(ModelFiles.CONFIG);
    }

    public Path tokenizer() {
        return folder.resolve(ModelFiles.TOKENIZER);
    }

    public boolean verified() {
        return origin != Origin.UNVERIFIED;
    }

    /** Where a model came from. */
    public enum Origin {
        /** It ships with Akin, with values of the reference implementation for its self-test. */
        BUNDLED,
        /** Every hash is one that the catalogue knows. */
        CATALOGUE,
        /** A person brought it; it is well-formed, and nothing more is known. */
        UNVERIFIED
    }
}
