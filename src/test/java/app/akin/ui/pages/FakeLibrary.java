package app.akin.ui.pages;

import app.akin.library.LeftOut;
import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.model.DrawnPage;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.LibraryClosedException;
import app.akin.model.LibraryCounts;
import app.akin.model.Passage;
import app.akin.model.ReadFailure;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;
import app.akin.model.Thumbnail;
import app.akin.model.UnreadableException;
import app.akin.model.hit.Hit;
import app.akin.model.hit.PageWords;
import app.akin.model.scope.LibrarySpread;
import app.akin.model.scope.Scope;
import app.akin.task.Listening;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A library in memory: its state, folders and failures are what a test says. It holds nothing, but may be given something. */
public class FakeLibrary implements Library {

    private final List<Consumer<LibraryState>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Boolean>> waits = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile LibraryState state = open(LibraryCounts.NONE);
    private volatile List<Folder> folders = List.of();
    private volatile List<ReadFailure> failures = List.of();
    private volatile LeftOut leftOut = LeftOut.NOTHING;

    public static LibraryState open(LibraryCounts counts) {
        return new LibraryState.Open(counts, 1);
    }

    public static ReadFailure failure(String path, Cause cause, Object... details) {
        URI uri = Path.of(path).toUri();
        return new ReadFailure(
                new FoundFile(uri, Path.of(path).getFileName().toString(), new FileStamp(1000, 0)),
                FailureReason.of(cause, details),
                Instant.parse("2026-11-20T11:52:00Z").minusSeconds(60L * path.length()));
    }

    /** The failures of the drawings. */
    public static List<ReadFailure> fewFailures() {
        return List.of(
                failure("/home/ruth/Scans and letters/scan_0041.jpg", Cause.DAMAGED_PICTURE),
                failure(
                        "/home/ruth/Photographs/Trips/2019 Mongolia/panorama of the whole valley.png",
                        Cause.TOO_MANY_PIXELS,
                        65535,
                        65535,
                        400),
                failure("/home/ruth/Scans and letters/Contract (signed).pdf", Cause.PASSWORD),
                failure("/home/ruth/Photographs/Phone/IMG_2231.heic", Cause.DENIED),
                failure("/mnt/nas/Archive/계약서 초안.hwp", Cause.UNSUPPORTED, "application/x-hwp"));
    }

    public void become(LibraryState now) {
        state = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    public void hold(List<Folder> some) {
        folders = List.copyOf(some);
    }

    public void fail(List<ReadFailure> some) {
        failures = List.copyOf(some);
    }

    /** What was asked of it, in order. */
    public List<String> told() {
        return List.copyOf(told);
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public LibraryState state() {
        return state;
    }

    @Override
    public Listening listen(Consumer<LibraryState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Listening listenToWaits(Consumer<Boolean> listener) {
        waits.add(listener);
        return () -> waits.remove(listener);
    }

    /** Says that somebody waits, or does no longer. */
    public void waitForLocks(boolean waiting) {
        waits.forEach(listener -> listener.accept(waiting));
    }

    @Override
    public LibraryCounts counts() {
        return state instanceof LibraryState.Open open ? open.counts() : LibraryCounts.NONE;
    }

    @Override
    public List<Folder> folders() {
        return whenOpen(folders);
    }

    @Override
    public void samePlace(Folder folder, Optional<Path> here) {
        whenOpen(folders);
        told.add("same " + folder.name() + here.map(path -> " " + path).orElse(""));
    }

    @Override
    public void forget(Folder folder) {
        told.add("forget " + folder.name());
        List<Folder> rest = new ArrayList<>(whenOpen(folders));
        rest.remove(folder);
        folders = List.copyOf(rest);
        become(state);
    }

    @Override
    public void takeBack(Folder folder) {
        told.add("take back " + folder.name());
        List<Folder> more = new ArrayList<>(whenOpen(folders));
        more.add(folder);
        folders = List.copyOf(more);
        become(state);
    }

    @Override
    public List<ReadFailure> failures() {
        return whenOpen(failures);
    }

    @Override
    public void tryAgain(List<ReadFailure> some) {
        told.add("try again " + some.size());
        failures = failures.stream().filter(failure -> !some.contains(failure)).toList();
    }

    /** How many files could not be read, also while it is closed. */
    protected int notRead() {
        return failures.size();
    }

    private <T> T whenOpen(T value) {
        if (!(state instanceof LibraryState.Open)) {
            throw new LibraryClosedException("the library is closed");
        }
        return value;
    }

    @Override
    public void leaveOut(Hit hit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LeftOut leftOut(int most) {
        return leftOut;
    }

    @Override
    public void letIn(List<URI> files) {
        told.add("let in " + files);
        List<URI> left =
                leftOut.newest().stream().filter(file -> !files.contains(file)).toList();
        leftOut = new LeftOut(left, left.size());
    }

    @Override
    public void letAllIn() {
        told.add("let all in");
        leftOut = LeftOut.NOTHING;
    }

    /** These were left out, and so many more. */
    public void leaveOut(List<URI> files, int more) {
        leftOut = new LeftOut(files, files.size() + more);
    }

    @Override
    public List<Hit> recent(Scope scope, int offset, int limit) {
        return List.of();
    }

    @Override
    public List<Hit> gone(List<Hit> hits) {
        return List.of();
    }

    @Override
    public LibrarySpread spread() {
        return LibrarySpread.NONE;
    }

    @Override
    public Optional<Thumbnail> thumbnail(long contentId) {
        return Optional.empty();
    }

    @Override
    public RgbPicture preview(Hit hit, int longestSide) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DrawnPage page(Hit hit, int page, int longestSide, PageWords words) throws UnreadableException {
        throw new UnsupportedOperationException();
    }

    @Override
    public RgbPicture cover(Hit hit, int longestSide) throws UnreadableException {
        throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED));
    }

    @Override
    public Shot shot(Hit hit) {
        return Shot.NONE;
    }

    @Override
    public RgbPicture picture(Path file, int longestSide) throws UnreadableException {
        throw new UnsupportedOperationException();
    }

    @Override
    public RgbPicture picture(byte[] encoded, int longestSide) throws UnreadableException {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Passage> passages(Hit hit) {
        return hit.passage().stream().toList();
    }

    @Override
    public List<String> surroundings(Hit hit) {
        return List.of();
    }
}
