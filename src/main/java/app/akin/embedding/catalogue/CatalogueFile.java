package app.akin.embedding.catalogue;

import app.akin.model.ContentHash;
import java.net.URI;

/**
 * One file of a model as its publisher has it.
 *
 * @param name that it has in the model's folder
 * @param address to fetch it from; {@code https} alone
 */
public record CatalogueFile(String name, URI address, long bytes, ContentHash hash) {

    public CatalogueFile {
        if (!"https".equals(address.getScheme()) || bytes < 1 || name.contains("/") || name.startsWith(".")) {
            throw new IllegalArgumentException("not a file of a catalogue: " + name + " at " + address);
        }
    }

    boolean isWeights() {
        return name.endsWith(".safetensors");
    }
}
