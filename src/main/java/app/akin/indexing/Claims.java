package app.akin.indexing;

import app.akin.model.ContentHash;
import app.akin.store.file.SeenFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is working on which content, so that copies met at the same time are read once. Safe from several threads. */
final class Claims {

    private final Map<ContentHash, List<SeenFile>> files = new HashMap<>();

    /**
     * Claims {@code hash} for the caller, unless another claims it already; then {@code file} waits for that one.
     *
     * @return whether the caller has to do the work
     */
    synchronized boolean claim(ContentHash hash, SeenFile file) {
        List<SeenFile> holders = files.get(hash);
        if (holders != null) {
            holders.add(file);
            return false;
        }
        files.put(hash, new ArrayList<>(List.of(file)));
        return true;
    }

    /** The files that hold the content, as far as they are known; more may come until the claim is released. */
    synchronized List<SeenFile> holders(ContentHash hash) {
        return List.copyOf(files.get(hash));
    }

    /** Ends a claim; answers with every file that holds the content, the first one first. */
    synchronized List<SeenFile> release(ContentHash hash) {
        return List.copyOf(files.remove(hash));
    }
}
