package app.akin.store;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
import app.akin.model.ReadFailure;
import app.akin.model.Scope;
import app.akin.model.UnitVector;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The side of the store that writes, and the look-ups that decide what has to be written.
 *
 * <p>Every write is one transaction: done or not done, and harmless when done twice. Blocks; safe from several threads and
 * processes. All methods throw {@link StoreException}.
 */
public final class IndexStore {

    IndexStore() {}

    // ---- folders

    public List<Folder> folders() {
        throw new UnsupportedOperationException();
    }

    /** The folder, or single file, at {@code uri}; the one that is there already if there is one. */
    public Folder addFolder(URI uri, String name) {
        throw new UnsupportedOperationException();
    }

    /** Forgets a folder, the files that no other folder holds, and the contents that no other file holds. */
    public void removeFolder(long folderId) {
        throw new UnsupportedOperationException();
    }

    public void setOffline(long folderId, boolean offline) {
        throw new UnsupportedOperationException();
    }

    // ---- what is known

    /** Those of {@code uris} that were read before, with what was read. */
    public Map<URI, KnownFile> known(Collection<URI> uris, EmbeddingSpace space) {
        throw new UnsupportedOperationException();
    }

    /** Those of {@code uris} that could not be read, with their stamps at that time. */
    public Map<URI, FileStamp> knownFailures(Collection<URI> uris) {
        throw new UnsupportedOperationException();
    }

    /** Those of {@code uris} that a person left out. */
    public Set<URI> leftOut(Collection<URI> uris) {
        throw new UnsupportedOperationException();
    }

    /** The ids of those contents that have all their vectors in {@code space}. */
    public Map<ContentHash, Long> contents(Collection<ContentHash> hashes, EmbeddingSpace space) {
        throw new UnsupportedOperationException();
    }

    // ---- a look at a folder

    /** Begins a look at a folder; whoever sees a file in it says so by this look. */
    public Look beginLook(long folderId) {
        throw new UnsupportedOperationException();
    }

    /** Notes that {@code uris}, read or failed before, are still there and unchanged. */
    public void touch(Look look, Collection<URI> uris) {
        throw new UnsupportedOperationException();
    }

    /**
     * Forgets what {@code look} did not come upon. To be called only after the folder could be reached and was looked at
     * to the end.
     *
     * @return how many files left the library
     */
    public long removeUnseen(Look look) {
        throw new UnsupportedOperationException();
    }

    /** Forgets files that are known to be gone, failures among them; answers how many left the library. */
    public long removeFiles(Collection<URI> uris) {
        throw new UnsupportedOperationException();
    }

    // ---- writing

    /**
     * Notes which contents files hold; a content that no file holds any more is dropped.
     *
     * @return those whose content has gone in the meantime: they have to be read
     */
    public List<FileOfContent> link(List<FileOfContent> files) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stores contents with their items, thumbnails, vectors and files in one transaction. After a power loss the last
     * second may be missing, never half of a batch.
     */
    public void store(EmbeddingSpace space, List<NewContent> contents) {
        throw new UnsupportedOperationException();
    }

    /** Leaves a file out from now on. */
    public void leaveOut(URI uri) {
        throw new UnsupportedOperationException();
    }

    /** Takes back {@link #leaveOut}. */
    public void letIn(URI uri) {
        throw new UnsupportedOperationException();
    }

    // ---- another space

    /**
     * Contents that are stored but lack vectors in {@code space}, by growing id.
     *
     * @param afterContentId the last one of the previous answer, or 0
     */
    public List<MissingContent> missingIn(EmbeddingSpace space, long afterContentId, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many contents lack vectors in {@code space}. */
    public long countMissingIn(EmbeddingSpace space) {
        throw new UnsupportedOperationException();
    }

    /** Stores vectors of items; those of items that have gone are passed over. */
    public void storeVectors(EmbeddingSpace space, Map<Long, UnitVector> vectorsByItem) {
        throw new UnsupportedOperationException();
    }

    // ---- failures

    /** Lists files that could not be read; what such a file held before it changed leaves the library. */
    public void recordFailures(Look look, List<ReadFailure> failures) {
        throw new UnsupportedOperationException();
    }

    public void clearFailures(Collection<URI> uris) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<ReadFailure> failures() {
        throw new UnsupportedOperationException();
    }

    // ---- counting

    public LibraryCounts counts(Scope scope) {
        throw new UnsupportedOperationException();
    }

    /** A value kept by name, such as whether indexing is paused. */
    public Optional<String> note(String name) {
        throw new UnsupportedOperationException();
    }

    public void setNote(String name, String value) {
        throw new UnsupportedOperationException();
    }
}
