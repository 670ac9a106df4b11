package app.akin.embedding.catalogue;

import app.akin.model.ContentHash;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a model as its publisher has it, and the address that it is fetched from.
 *
 * @param name that it has in the model's folder, below one of the folders that such a model has, or none
 * @param address to fetch it from; {@code https} alone
 * @param bytes its size; about its size where the hash is not known
 * @param hash nothing where nobody could be asked for it; such a file is not verified
 */
public record CatalogueFile(String name, URI address, long bytes, Optional<ContentHash> hash) {

    private static final Pattern NAME = Pattern.compile("([0-9]_[A-Za-z]+/)?[A-Za-z0-9_][A-Za-z0-9_.-]*");

    public CatalogueFile {
        if (!"https".equals(address.getScheme())
                || bytes < 1
                || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a file of a catalogue: " + name + " at " + address);
        }
    }

    CatalogueFile ofSize(long exact) {
        return new CatalogueFile(name, address, exact, hash);
    }

    boolean isWeights() {
        return name.endsWith(".safetensors");
    }
}
