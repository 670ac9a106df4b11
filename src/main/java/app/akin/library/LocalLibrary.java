package app.akin.library;

import app.akin.files.ContentGate;
import app.akin.files.FileContent;
import app.akin.files.FileReader;
import app.akin.model.DrawnPage;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.IndexedFile;
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
import app.akin.reading.ContentReader;
import app.akin.store.IndexStore;
import app.akin.store.ShownItems;
import app.akin.task.Listening;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The library on this computer. */
public final class LocalLibrary implements Library {

    private static final int PASSAGES_AROUND = 1;

    /** More passages than any document has. */
    private static final int WHOLE_DOCUMENT = 1_000_000;

    private final LibraryGate gate;
    private final FileReader reader;
    private final ContentReader contents;
    private final Housekeeper housekeeper;

    /** @param housekeeper does what takes long, when something is left to do */
    public LocalLibrary(LibraryGate gate, FileReader reader, ContentReader contents, Housekeeper housekeeper) {
        this.gate = gate;
        this.housekeeper = housekeeper;
        this.reader = reader;
        this.contents = contents;
    }

    @Override
    public LibraryState state() {
        return gate.state();
    }

    @Override
    public Listening listen(Consumer<LibraryState> listener) {
        return gate.listen(listener);
    }

    @Override
    public Listening listenToWaits(Consumer<Boolean> listener) {
        return gate.listenToWaits(listener);
    }

    @Override
    public LibraryCounts counts() {
        return index(store -> store.counts(Scope.EVERYTHING));
    }

    @Override
    public List<Folder> folders() {
        return index(IndexStore::folders);
    }

    @Override
    public void samePlace(Folder folder, Optional<Path> here) {
        index(store -> {
            store.desks().samePlace(folder.id(), here.map(Path::toUri));
            return true;
        });
        gate.changed();
    }

    @Override
    public void forget(Folder folder) {
        housekeeper.spare(folder.id());
        index(store -> {
            store.leaving().begin(folder.id());
            return true;
        });
        housekeeper.forgetLater(folder.id());
        gate.changed();
    }

    @Override
    public void takeBack(Folder folder) {
        index(store -> {
            if (!store.leaving().takeBack(folder.id()) && folder.isOwn()) {
                store.addFolder(folder.uri(), folder.name());
            }
            return true;
        });
        gate.changed();
    }

    @Override
    public void leaveOut(Hit hit) {
        index(store -> {
            store.leaving().leaveOut(hit.file().uri());
            return true;
        });
        gate.changed();
    }

    @Override
    public void letIn(List<URI> files) {
        index(store -> {
            store.leaving().letIn(files);
            return true;
        });
        gate.changed();
    }

    @Override
    public void letAllIn() {
        index(store -> {
            store.leaving().letAllIn();
            return true;
        });
        gate.changed();
    }

    @Override
    public LeftOut leftOut(int most) {
        return index(store ->
                new LeftOut(store.leaving().leftOut(most), store.leaving().countLeftOut()));
    }

    @Override
    public List<Hit> recent(Scope scope, int offset, int limit) {
        return items(store -> store.recent(scope, offset, limit));
    }

    @Override
    public List<Hit> gone(List<Hit> hits) {
        Set<Long> there = items(
                store -> store.files(hits.stream().map(hit -> hit.file().id()).toList()));
        return hits.stream().filter(hit -> !there.contains(hit.file().id())).toList();
    }

    @Override
    public LibrarySpread spread() {
        return items(ShownItems::spread);
    }

    @Override
    public Optional<Thumbnail> thumbnail(long contentId) {
        return items(store -> store.thumbnail(contentId));
    }

    @Override
    public RgbPicture preview(Hit hit, int longestSide) throws UnreadableException {
        FoundFile file = found(hit.file());
        if (hit.isOnDrawnPage()) {
            return page(hit, hit.page(), longestSide, PageWords.NONE).picture();
        }
        return picture(file, longestSide);
    }

    @Override
    public DrawnPage page(Hit hit, int page, int longestSide, PageWords words) throws UnreadableException {
        return contents.pageOrFailure(held(hit), page, longestSide, words);
    }

    @Override
    public RgbPicture cover(Hit hit, int longestSide) throws UnreadableException {
        return contents.coverOrFailure(held(hit), hit.page(), longestSide);
    }

    private byte[] held(Hit hit) throws UnreadableException {
        return reader.read(found(hit.file()), ContentGate.open()).held();
    }

    private static FoundFile found(IndexedFile file) {
        return new FoundFile(file.uri(), file.name(), file.stamp());
    }

    @Override
    public RgbPicture picture(Path file, int longestSide) throws UnreadableException {
        return picture(new FoundFile(file.toUri(), file.toString(), new FileStamp(0, 0)), longestSide);
    }

    private RgbPicture picture(FoundFile file, int longestSide) throws UnreadableException {
        FileContent content = reader.read(file, ContentGate.open());
        return picture(content.held(), longestSide);
    }

    @Override
    public RgbPicture picture(byte[] encoded, int longestSide) throws UnreadableException {
        return contents.seenOrFailure(encoded, longestSide);
    }

    @Override
    public Shot shot(Hit hit) throws UnreadableException {
        return contents.shotOrFailure(held(hit));
    }

    @Override
    public List<String> surroundings(Hit hit) {
        return items(store -> store.surroundings(hit.itemId(), PASSAGES_AROUND)).stream()
                .map(Passage::lines)
                .toList();
    }

    @Override
    public List<Passage> passages(Hit hit) {
        return items(store -> store.surroundings(hit.itemId(), WHOLE_DOCUMENT));
    }

    @Override
    public List<ReadFailure> failures() {
        return index(IndexStore::failures);
    }

    @Override
    public void tryAgain(List<ReadFailure> failures) {
        Set<URI> uris = new HashSet<>();
        failures.forEach(failure -> uris.add(failure.file().uri()));
        index(store -> {
            store.clearFailures(uris);
            return true;
        });
        gate.changed();
    }

    private <T> T index(Function<IndexStore, T> question) {
        return gate.ask(database -> question.apply(database.index()));
    }

    private <T> T items(Function<ShownItems, T> question) {
        return gate.ask(database -> question.apply(database.items()));
    }
}
