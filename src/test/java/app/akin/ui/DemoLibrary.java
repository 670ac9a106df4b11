package app.akin.ui;

import app.akin.indexing.IndexProgress;
import app.akin.library.LeftOut;
import app.akin.library.models.ModelTrouble;
import app.akin.library.models.Models.State;
import app.akin.model.DrawnPage;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.LibraryCounts;
import app.akin.model.Passage;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;
import app.akin.model.Thumbnail;
import app.akin.model.UnreadableException;
import app.akin.model.hit.Hit;
import app.akin.model.hit.PageWords;
import app.akin.model.scope.LibrarySpread;
import app.akin.model.scope.Scope;
import app.akin.search.Query;
import app.akin.search.Search;
import app.akin.search.SearchResult;
import app.akin.ui.pages.FakeAnswers;
import app.akin.ui.pages.FakeIndexing;
import app.akin.ui.pages.FakeKeeping;
import app.akin.ui.pages.FakeLibrary;
import app.akin.ui.pages.FakeModels;
import app.akin.ui.pages.FakeWhereabouts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;

/**
 * A library in memory that answers as the real one does, so that the window runs without a database; what else the window
 * stands on, models and indexing, is beside it.
 */
public final class DemoLibrary extends FakeLibrary implements Search {

    private final FakeAnswers answers = new FakeAnswers();
    private final DemoItems held;
    private final FakeKeeping keeping = new FakeKeeping();
    private final FakeModels models = new FakeModels();
    private final FakeIndexing indexing = new FakeIndexing();
    private final FakeWhereabouts whereabouts = new FakeWhereabouts();
    private final Map<Long, Thumbnail> thumbnails = new ConcurrentHashMap<>();
    private final List<Query> asked = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch silence = new CountDownLatch(0);
    private volatile boolean nothingMatches;
    private volatile long unasked;

    private DemoLibrary(DemoItems held) {
        this.held = held;
        models.become(
                FakeModels.iris(new State.InUse()),
                FakeModels.clip(new State.Offered()),
                FakeModels.multilingual(new State.Offered()));
        open();
    }

    /** A library of drawn pictures and a few passages, open. */
    public static DemoLibrary drawn(int pictures) {
        return filled(DemoPictures.drawn(Math.min(pictures, 40)), pictures);
    }

    /** A library of the photographs in {@code folder}, for looking at, open. */
    public static DemoLibrary photographs(Path folder) {
        List<DemoPictures.Demo> pictures = DemoPictures.photographs(folder);
        return filled(pictures, pictures.size());
    }

    private static DemoLibrary filled(List<DemoPictures.Demo> pictures, int count) {
        DemoLibrary demo = new DemoLibrary(DemoItems.of(pictures, count));
        demo.hold(DemoItems.folders());
        return demo;
    }

    /** A library that holds nothing, open. */
    public static DemoLibrary empty() {
        return new DemoLibrary(DemoItems.none());
    }

    /** Makes it open, with what it holds. */
    public void open() {
        become(open(counts()));
    }

    /** Tells the window of progress. */
    public void report(IndexProgress progress) {
        indexing.report(progress);
    }

    /** From now on no question is answered, until {@link #answer}. */
    public void keepSilent() {
        silence = new CountDownLatch(1);
    }

    /** Answers what is asked, and was. */
    public void answer() {
        silence.countDown();
    }

    /** The model that is wanted does not answer. */
    public void lose(ModelTrouble trouble) {
        models.lose(trouble);
    }

    /** From now on no picture can be looked into. */
    public void goBlind() {
        whereabouts.goBlind();
    }

    /** From now on nothing is found. */
    public void matchNothing() {
        nothingMatches = true;
    }

    /** What was asked so far, in order. */
    public List<Query> asked() {
        return List.copyOf(asked);
    }

    /** What was added so far. */
    public List<Path> added() {
        return indexing.added();
    }

    public FakeKeeping keeping() {
        return keeping;
    }

    public FakeModels models() {
        return models;
    }

    public FakeIndexing indexing() {
        return indexing;
    }

    public FakeWhereabouts whereabouts() {
        return whereabouts;
    }

    @Override
    public SearchResult find(Query query) {
        asked.add(query);
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<Hit> kept = held.items().stream()
                .filter(hit -> keeping.holds(query.scope(), hit))
                .toList();
        return new DemoRanking(nothingMatches ? List.of() : kept).answer(query);
    }

    @Override
    public LibraryCounts counts() {
        return held.items().isEmpty() ? LibraryCounts.NONE : new LibraryCounts(12_480, 11_902, 578, 3_120, notRead());
    }

    @Override
    public void leaveOut(Hit hit) {
        held.leaveOut(hit);
        open();
    }

    @Override
    public LeftOut leftOut(int most) {
        return held.leftOut();
    }

    @Override
    public void letIn(List<URI> files) {
        held.letIn(files);
        open();
    }

    @Override
    public List<Hit> recent(Scope scope, int offset, int limit) {
        List<Hit> all = held.items().stream()
                .filter(hit -> DemoRanking.within(scope, hit) && keeping.holds(scope, hit))
                .toList();
        return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
    }

    @Override
    public List<Hit> gone(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> held.items().stream().noneMatch(item -> item.itemId() == hit.itemId()))
                .toList();
    }

    /** A file goes from the disk, and from the library at its next look. */
    public void vanish(Hit hit) {
        leaveOut(hit);
    }

    /** From now on so many pictures are not counted by their cameras yet. */
    public void leaveUnasked(long pictures) {
        unasked = pictures;
    }

    @Override
    public LibrarySpread spread() {
        return held.spread(unasked);
    }

    @Override
    public Optional<Thumbnail> thumbnail(long contentId) {
        return Optional.ofNullable(held.images().get(contentId))
                .map(image -> thumbnails.computeIfAbsent(contentId, id -> DemoPictures.thumbnail(image)));
    }

    @Override
    public RgbPicture preview(Hit hit, int longestSide) {
        return hit.isOnDrawnPage()
                ? drawn(hit)
                : DemoPictures.rgb(held.images().get(hit.file().contentId()));
    }

    private static RgbPicture drawn(Hit hit) {
        return DemoPictures.rgb(
                DemoPictures.page(hit.file().name(), hit.passage().orElseThrow().text()));
    }

    /** Of three pages that all look like the one; what is marked is the middle of it. */
    @Override
    public DrawnPage page(Hit hit, int page, int longestSide, PageWords words) {
        List<DrawnPage.Mark> marks =
                words.stretches().isEmpty() ? List.of() : List.of(new DrawnPage.Mark(0.25, 0.4, 0.5, 0.03));
        return new DrawnPage(drawn(hit), Math.clamp(page, 1, 3), 3, page == hit.page() ? marks : List.of());
    }

    @Override
    public RgbPicture cover(Hit hit, int longestSide) throws UnreadableException {
        return hit.isOnDrawnPage() ? drawn(hit) : super.cover(hit, longestSide);
    }

    @Override
    public Shot shot(Hit hit) {
        return new Shot(
                Optional.of("NIKON D90"),
                Optional.of("AF-S NIKKOR 50mm f/1.4G"),
                OptionalDouble.of(1 / 250.0),
                OptionalDouble.of(2.8),
                OptionalInt.of(200),
                OptionalDouble.of(50),
                Optional.of(new Shot.Place(37.56654, 126.978)));
    }

    @Override
    public RgbPicture picture(Path file, int longestSide) throws UnreadableException {
        try {
            return picture(Files.readAllBytes(file), longestSide);
        } catch (IOException e) {
            throw new UnreadableException(FailureReason.of(Cause.IO, e.getMessage()), e);
        }
    }

    @Override
    public RgbPicture picture(byte[] encoded, int longestSide) throws UnreadableException {
        try {
            return DemoPictures.rgb(Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(encoded)))
                    .orElseThrow(() -> new IOException("no picture")));
        } catch (IOException e) {
            throw new UnreadableException(FailureReason.of(Cause.IO, e.getMessage()), e);
        }
    }

    @Override
    public List<Passage> passages(Hit hit) {
        return hit.passage().stream().toList();
    }

    @Override
    public List<String> surroundings(Hit hit) {
        return List.of(
                "Mother has painted the kitchen again.",
                hit.passage().orElseThrow().lines(),
                "Come before the plums are gone.");
    }

    /** What quotes, and a language model that is not there. */
    public FakeAnswers answers() {
        return answers;
    }
}
