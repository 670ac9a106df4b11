package app.akin.store;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.Folder;
import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.ReadFailure;
import app.akin.model.UnitVector;
import app.akin.model.scope.Scope;
import app.akin.store.content.ContentWriter;
import app.akin.store.content.ContentWritingDao;
import app.akin.store.content.CountDao;
import app.akin.store.content.ItemReadingDao;
import app.akin.store.content.MissingContent;
import app.akin.store.content.NewContent;
import app.akin.store.file.Desk;
import app.akin.store.file.FailureDao;
import app.akin.store.file.FileDao;
import app.akin.store.file.FileOfContent;
import app.akin.store.file.FolderDao;
import app.akin.store.file.FolderLook;
import app.akin.store.file.KnownFailure;
import app.akin.store.file.KnownFile;
import app.akin.store.space.KeptSpaces;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.Spaces;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.Tally;
import app.akin.store.sql.Transactions;
import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The side of the store that writes, and the look-ups that decide what has to be written.
 *
 * <p>Every write is one transaction: done or not done, and harmless when done twice. Blocks; safe from several threads
 * and processes. All methods throw {@link StoreException}.
 */
public final class IndexStore {

    private final Transactions transactions;
    private final Spaces spaces;
    private final FolderDao folders;
    private final FileDao files;
    private final FailureDao failures;
    private final ContentWritingDao contents = new ContentWritingDao();
    private final ItemReadingDao items = new ItemReadingDao();
    private final CountDao counts = new CountDao();
    private final ContentWriter writer;
    private final Leaving leaving;
    private final Desks desks;

    IndexStore(Transactions transactions, Spaces spaces, Desk desk) {
        this.transactions = transactions;
        this.spaces = spaces;
        folders = new FolderDao(desk);
        files = new FileDao(desk);
        failures = new FailureDao(desk);
        writer = new ContentWriter(files, failures, contents);
        desks = new Desks(transactions, desk);
        leaving = new Leaving(transactions, folders, files, failures, writer);
    }

    /** Of which of several computers it is the store. */
    public Desks desks() {
        return desks;
    }

    // ---- folders

    public List<Folder> folders() {
        return transactions.read(folders::all);
    }

    /**
     * The folder, or single file, at {@code uri}; the one that is there already if there is one. Who adds a single file wants
     * it, though it was left out before.
     */
    public Folder addFolder(URI uri, String name) {
        return transactions.write(connection -> {
            files.letIn(connection, List.of(uri));
            return folders.add(connection, uri, name);
        });
    }

    public void setOffline(long folderId, boolean offline) {
        transactions.write(connection -> {
            folders.setOffline(connection, folderId, offline);
            return true;
        });
    }

    // ---- what is known

    /** Those of {@code uris} that were read before, with what was read; complete as in {@link #contents}. */
    public Map<URI, KnownFile> known(Collection<URI> uris, EmbeddingSpace space) {
        return transactions.read(connection -> files.known(connection, uris, spaces.find(connection, space)));
    }

    /** Those of {@code uris} that could not be read, with their stamps at that time. */
    public Map<URI, KnownFailure> knownFailures(Collection<URI> uris) {
        return transactions.read(connection -> failures.known(connection, uris));
    }

    /** Those of {@code uris} that a person left out. */
    public Set<URI> leftOut(Collection<URI> uris) {
        return transactions.read(connection -> files.leftOut(connection, uris));
    }

    /**
     * The ids of those contents for which a run has nothing to do: documents, and pictures with a vector in {@code space}; none
     * that an earlier Akin made in another way.
     */
    public Map<ContentHash, Long> contents(Collection<ContentHash> hashes, EmbeddingSpace space) {
        return transactions.read(connection -> contents.complete(connection, hashes, spaces.find(connection, space)));
    }

    // ---- a look at a folder

    /** Begins a look at a folder; whoever sees a file in it says so by this look. */
    public FolderLook beginLook(long folderId) {
        return transactions.writeSoon(connection -> folders.beginLook(connection, folderId));
    }

    /** Notes that {@code uris}, read or failed before, are still there and unchanged. */
    public void touch(FolderLook look, Collection<URI> uris) {
        transactions.writeSoon(connection -> {
            files.touch(connection, look, uris);
            failures.touch(connection, look, uris);
            return true;
        });
    }

    // ---- writing

    /**
     * Notes which contents files hold; a content that no file holds any more is dropped.
     *
     * @return those whose content has gone in the meantime: they have to be read
     */
    public List<FileOfContent> link(List<FileOfContent> links) {
        return transactions.writeSoon(connection -> {
            Set<Long> there = contents.existing(
                    connection, links.stream().map(FileOfContent::contentId).toList());
            writer.link(
                    connection,
                    links.stream()
                            .filter(file -> there.contains(file.contentId()))
                            .toList());
            Tally.gather(connection);
            return links.stream()
                    .filter(file -> !there.contains(file.contentId()))
                    .toList();
        });
    }

    /**
     * Stores contents with their items, thumbnails, vectors and files in one transaction. After a power loss the last
     * second may be missing, never half of a batch.
     *
     * @param space of the pictures' vectors; passages have none yet
     */
    public void store(EmbeddingSpace space, List<NewContent> batch) {
        transactions.writeSoon(connection -> {
            writer.store(connection, spaces.open(connection, space), batch);
            Tally.gather(connection);
            return true;
        });
    }

    /** How files leave the library. */
    public Leaving leaving() {
        return leaving;
    }

    // ---- another space

    /**
     * Contents that are stored but lack vectors in {@code space}, by growing id.
     *
     * @param kinds what the space's model can read; others lack nothing
     * @param afterContentId the last one of the previous answer, or 0
     */
    public List<MissingContent> missingIn(EmbeddingSpace space, Set<Kind> kinds, long afterContentId, int limit) {
        return transactions.read(
                connection -> items.missing(connection, spaces.find(connection, space), kinds, afterContentId, limit));
    }

    public long countContents(Kind kind) {
        return transactions.read(connection -> items.countMissing(connection, Optional.empty(), EnumSet.of(kind)));
    }

    /** How many contents of {@code kinds} lack vectors in {@code space}. */
    public long countMissingIn(EmbeddingSpace space, Set<Kind> kinds) {
        return transactions.read(connection -> items.countMissing(connection, spaces.find(connection, space), kinds));
    }

    /** Files that can be found: documents, and pictures with a vector in {@code space}. */
    public long countFilesIn(EmbeddingSpace space) {
        return transactions.read(connection -> counts.filesIn(connection, spaces.find(connection, space)));
    }

    /** Stores vectors of items; those of items that have gone are passed over. */
    public void storeVectors(EmbeddingSpace space, Map<Long, UnitVector> vectorsByItem) {
        transactions.writeSoon(connection -> {
            // A vector that a power cut takes away is missing, and made again: no batch need wait for the disk.
            Statements.update(connection, "SET LOCAL synchronous_commit = off");
            SpaceTable table = spaces.open(connection, space);
            writer.replaceVectors(connection, table, items.withVectors(connection, vectorsByItem));
            return true;
        });
    }

    /** Pictures that are stored, but not with their cameras. */
    public UnaskedPictures unaskedPictures() {
        return new UnaskedPictures(transactions);
    }

    /** Pictures that are stored, but not with their colours. */
    public UnmeasuredPictures unmeasuredPictures() {
        return new UnmeasuredPictures(transactions);
    }

    /** What the vectors of every space take. */
    public KeptSpaces kept() {
        return new KeptSpaces(transactions, spaces);
    }

    /**
     * Gives pictures that lack a vector in {@code to} the one that they have in {@code from}; for spaces in which a
     * picture has the very same vector.
     *
     * @param after the id that was looked at last; 0 to begin
     * @param rows so many vectors of {@code from} are looked at
     * @return the last id that was looked at; the greatest number there is where none is left
     */
    public long copyPictures(EmbeddingSpace from, EmbeddingSpace to, long after, int rows) {
        return transactions.writeSoon(connection -> {
            Optional<SpaceTable> source = spaces.find(connection, from);
            return source.isEmpty()
                    ? Long.MAX_VALUE
                    : spaces.open(connection, to).copyPictures(connection, source.get(), after, rows);
        });
    }

    // ---- failures

    /** Lists files that could not be read; what such a file held before it changed leaves the library. */
    public void recordFailures(FolderLook look, List<ReadFailure> recorded) {
        transactions.writeSoon(connection -> {
            writer.recordFailures(connection, look, recorded);
            return true;
        });
    }

    public void clearFailures(Collection<URI> uris) {
        transactions.write(connection -> {
            failures.remove(connection, uris);
            return true;
        });
    }

    /** Newest first. */
    public List<ReadFailure> failures() {
        return transactions.read(failures::all);
    }

    // ---- counting

    public LibraryCounts counts(Scope scope) {
        return transactions.read(connection -> counts.counts(connection, scope));
    }
}
