package app.akin.indexing;

import app.akin.model.ContentHash;
import app.akin.store.file.SeenFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is working on which content in this run, so that copies met at the same time are read once. Among computers that share a library
 * it is {@link SharedReading}. Safe from several threads.
 */
final class ContentsInHand {

    private final Map<ContentHash, List<SeenFile>> files = new HashMap<>();

    /**
     * Takes {@code hash} for the caller, unless another has it in hand; then {@code file} waits for that one.
     *
     * @return whether the caller has to do the work
     */
    synchronized boolean take(ContentHash hash, SeenFile file) {
        List<SeenFile> holders = files.get(hash);
        if (holders != null) {
            holders.add(file);
            return false;
        }
        files.put(hash, new ArrayList<>(List.of(file)));
        return true;
    }

    /** The files that hold the content, as far as they are known; more may come until it is finished. */
    synchronized List<SeenFile> holders(ContentHash hash) {
        return List.copyOf(files.get(hash));
    }

    /** The work is done; answers with every file that holds the content, the first one first. */
    synchronized List<SeenFile> finish(ContentHash hash) {
        return List.copyOf(files.remove(hash));
    }
}
