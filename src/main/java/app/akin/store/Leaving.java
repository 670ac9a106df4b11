package app.akin.store;

import app.akin.store.content.ContentWriter;
import app.akin.store.file.FailureDao;
import app.akin.store.file.FileDao;
import app.akin.store.file.FolderDao;
import app.akin.store.file.FolderLook;
import app.akin.store.file.HoldingDao;
import app.akin.store.sql.Steps;
import app.akin.store.sql.StoreException;
import app.akin.store.sql.Tally;
import app.akin.store.sql.Transactions;
import app.akin.task.Cancellation;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How files leave the library: folders that are removed, and what a look did not come upon. However many there are, it goes in
 * steps that are each done for good, and may be broken off between any two of them.
 *
 * <p>Blocks; safe from several threads and processes. All methods throw {@link StoreException}.
 */
public final class Leaving {

    private final Transactions transactions;
    private final FolderDao folders;
    private final FileDao files;
    private final FailureDao failures;
    private final ContentWriter writer;
    private final HoldingDao holdings = new HoldingDao();

    Leaving(Transactions transactions, FolderDao folders, FileDao files, FailureDao failures, ContentWriter writer) {
        this.transactions = transactions;
        this.folders = folders;
        this.files = files;
        this.failures = failures;
        this.writer = writer;
    }

    /**
     * Marks a folder as removed: from now on nothing of it is shown, and {@link #finish} forgets it, the files that no other
     * folder holds, and the contents that no other file holds.
     */
    public void begin(long folderId) {
        transactions.write(connection -> {
            folders.leave(connection, folderId);
            return true;
        });
    }

    /**
     * Takes back {@link #begin}: all of it is shown again that {@link #finish} has not forgotten yet.
     *
     * @return whether the folder was still there
     */
    public boolean takeBack(long folderId) {
        return transactions.write(connection -> folders.stay(connection, folderId));
    }

    /** Whether a folder other than {@code spared} is marked as removed and not gone yet. */
    public boolean isUnfinished(Set<Long> spared) {
        return !spared.containsAll(transactions.read(folders::leaving));
    }

    /**
     * Removes what is left of the folders that are marked; also of those that another run had begun with.
     *
     * @param spared stay marked for now
     * @throws java.util.concurrent.CancellationException when cancelled; what is removed by then stays so
     */
    public void finish(Set<Long> spared, Cancellation cancellation) {
        for (long folder : transactions.read(folders::leaving)) {
            if (spared.contains(folder)) {
                continue;
            }
            AtomicLong before = new AtomicLong(Long.MAX_VALUE);
            new Steps(transactions).run(cancellation, (connection, rows) -> {
                if (!folders.isLeaving(connection, folder)) {
                    return false; // somebody has taken that back, or added it again
                }
                List<Long> held = holdings.releaseSome(connection, folder, before.get(), rows);
                writer.dropUnheld(connection, held);
                Tally.gather(connection);
                held.forEach(file -> before.accumulateAndGet(file, Math::min));
                if (!held.isEmpty() || failures.removeSome(connection, folder, rows) > 0) {
                    return true;
                }
                folders.remove(connection, folder);
                return false;
            });
        }
    }

    /**
     * Some of what the look's folder held before and {@code look} did not come upon, files and failures, by growing id.
     *
     * @param page where to go on; the first one begins at the beginning
     */
    public Unseen unseen(FolderLook look, Page page) {
        return transactions.read(connection -> {
            HoldingDao.Window window = holdings.window(connection, look, page.after(), Page.ROWS);
            Set<URI> unseen = new HashSet<>(files.uris(connection, window.unseen()));
            if (page.equals(Page.FIRST)) {
                unseen.addAll(failures.unseen(connection, look));
            }
            return new Unseen(unseen, new Page(window.last()), window.isLast());
        });
    }

    /**
     * Forgets what {@code look} did not come upon. To be called only after the folder could be reached and was looked
     * at to the end.
     *
     * @return how many files left the library
     * @throws java.util.concurrent.CancellationException when cancelled; the next look finds the rest
     */
    public long removeUnseen(FolderLook look, Cancellation cancellation) {
        AtomicLong removed = new AtomicLong();
        AtomicLong after = new AtomicLong();
        new Steps(transactions).run(cancellation, (connection, rows) -> {
            HoldingDao.Window window = holdings.window(connection, look, after.get(), rows);
            holdings.release(connection, look.folderId(), window.unseen());
            removed.addAndGet(writer.dropUnheld(connection, window.unseen()));
            after.set(window.last());
            Tally.gather(connection);
            return !window.isLast();
        });
        new Steps(transactions)
                .run(cancellation, (connection, rows) -> failures.removeUnseen(connection, look, rows) > 0);
        return removed.get();
    }

    /** Leaves a file out from now on. */
    public void leaveOut(URI uri) {
        transactions.write(connection -> {
            files.leaveOut(connection, uri);
            failures.remove(connection, List.of(uri));
            return writer.remove(connection, List.of(uri));
        });
    }

    /** The files that were left out last, the last one first. */
    public List<URI> leftOut(int most) {
        return transactions.read(connection -> files.leftOut(connection, most));
    }

    public long countLeftOut() {
        return transactions.read(files::countLeftOut);
    }

    /** Takes back {@link #leaveOut}: the next look finds them. */
    public void letIn(Collection<URI> uris) {
        transactions.write(connection -> {
            files.letIn(connection, uris);
            return true;
        });
    }

    public void letAllIn() {
        transactions.write(connection -> {
            files.letAllIn(connection);
            return true;
        });
    }

    /** @param after the last id that was looked at */
    public record Page(long after) {

        public static final Page FIRST = new Page(0);
        private static final int ROWS = 10_000;
    }

    /**
     * @param next where to go on
     * @param isLast whether there is nothing to go on with
     */
    public record Unseen(Set<URI> uris, Page next, boolean isLast) {

        public Unseen {
            uris = Set.copyOf(uris);
        }
    }
}
