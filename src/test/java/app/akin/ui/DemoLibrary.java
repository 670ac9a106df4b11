package app.akin.ui;

import app.akin.embedding.EncodingException;
import app.akin.indexing.IndexProgress;
import app.akin.indexing.Indexing;
import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.library.ModelTrouble;
import app.akin.library.Models;
import app.akin.library.Whereabouts;
import app.akin.model.Band;
import app.akin.model.ContentHash;
import app.akin.model.DateSpan;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.HeatMap;
import app.akin.model.Hit;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Lane;
import app.akin.model.LaneRank;
import app.akin.model.LibraryCounts;
import app.akin.model.LibrarySpread;
import app.akin.model.ModelKind;
import app.akin.model.Passage;
import app.akin.model.PixelSize;
import app.akin.model.ReadFailure;
import app.akin.model.RgbPicture;
import app.akin.model.Scope;
import app.akin.model.Thumbnail;
import app.akin.model.UnreadableException;
import app.akin.model.VectorStorage;
import app.akin.search.Query;
import app.akin.search.Search;
import app.akin.search.SearchException;
import app.akin.search.SearchResult;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * A library in memory that answers as the real one does, so that the window runs without a database: pictures whose
 * names hold a typed word come first, strong or likely by how many words they hold, then the rest, which is weak.
 */
public final class DemoLibrary implements Library, Search {

    /** Shorter ones, such as "on", hold for nearly every name. */
    private static final int SHORTEST = 3;

    private static final char LATIN = 0x24F;
    private static final Instant NOW = Instant.parse("2026-11-20T11:52:00Z");

    /** What else the house rules say. */
    private static final List<String> MORE_RULES = List.of(
            "No chair may be left under the shelf: he climbs. The cups are old.",
            "The wicker chair is his. Nobody sits on it, guests neither.",
            "A chair at the balcony door keeps it shut in the wind.");

    private final List<Hit> items = new CopyOnWriteArrayList<>();
    private final Map<Long, BufferedImage> images = new ConcurrentHashMap<>();
    private final Map<Long, Thumbnail> thumbnails = new ConcurrentHashMap<>();
    private final List<Consumer<LibraryState>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<IndexProgress>> progressListeners = new CopyOnWriteArrayList<>();
    private final List<Folder> folders = new CopyOnWriteArrayList<>();
    private final List<Path> added = new CopyOnWriteArrayList<>();
    private final List<Query> asked = new CopyOnWriteArrayList<>();
    private final List<ReadFailure> failures = new CopyOnWriteArrayList<>();
    private volatile LibraryState state = new LibraryState.Opening();
    private volatile IndexProgress progress = IndexProgress.IDLE;
    private volatile Duration slowness = Duration.ZERO;
    private volatile boolean nothingMatches;
    private volatile boolean blind;
    private volatile Optional<ModelTrouble> modelTrouble = Optional.empty();
    private final List<Consumer<List<Models.Model>>> modelListeners = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile List<Models.Model> models = List.of(
            model("iris", "Iris", true, new Models.State.InUse()),
            model("clip-vit-b-32", "CLIP ViT-B/32", false, new Models.State.Offered()),
            model("clip-vit-b-32-multilingual", "CLIP ViT-B/32 multilingual", false, new Models.State.Offered()));

    /** A library of drawn pictures and a few passages, open. */
    public static DemoLibrary drawn(int pictures) {
        DemoLibrary demo = new DemoLibrary();
        demo.fill(DemoPictures.drawn(Math.min(pictures, 40)), pictures);
        demo.open();
        return demo;
    }

    /** A library of the photographs in {@code folder}, for looking at, open. */
    static DemoLibrary photographs(Path folder) {
        DemoLibrary demo = new DemoLibrary();
        List<DemoPictures.Demo> pictures = DemoPictures.photographs(folder);
        demo.fill(pictures, pictures.size());
        demo.open();
        return demo;
    }

    /** A library that holds nothing, open. */
    public static DemoLibrary empty() {
        DemoLibrary demo = new DemoLibrary();
        demo.open();
        return demo;
    }

    private static Models.Model model(String id, String name, boolean shipped, Models.State state) {
        return new Models.Model(id, name, ModelKind.PICTURES, shipped, 6_000_000, 512, "Apache-2.0", true, state);
    }

    private void fill(List<DemoPictures.Demo> pictures, int count) {
        folders.add(new Folder(1, URI.create("file:///home/ruth/Photographs/"), "Photographs", 9310, false));
        folders.add(new Folder(2, URI.create("file:///home/ruth/Scans/"), "Scans and letters", 1204, false));
        folders.add(new Folder(3, URI.create("file:///home/ruth/Recipes/"), "Recipes", 388, false));
        folders.add(new Folder(4, URI.create("file:///mnt/nas/Archive/"), "Archive on NAS", 1578, true));
        for (int i = 0; i < count; i++) {
            DemoPictures.Demo demo = pictures.get(i % pictures.size());
            long content = 1 + i % pictures.size();
            images.put(content, demo.image());
            items.add(picture(1 + i, content, i < pictures.size() ? demo.name() : i + " " + demo.name(), demo.image()));
        }
        String[][] documents = {
            {
                "Letter to Ruth, March.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "We have given up on the blue armchair. The cat sleeps on it all afternoon and looks offended when"
                        + " anybody so much as walks past, so we read on the floor now."
            },
            {
                "House rules for the sitter.pdf",
                "application/pdf",
                "Food twice a day, water always. He may sit on every chair but the white one by the window, where the "
                        + "paint is still soft. If he hides, leave the balcony door shut and wait."
            },
            {"산책 일기.md", "text/markdown", "저녁에는 강아지와 함께 강가를 한참 걸었다. 물새를 보고 멈춰 서더니 한 발짝도 움직이지 않아서 결국 안고 돌아왔다."}
        };
        for (int i = 0; i < documents.length; i++) {
            items.add(Math.min(items.size(), 2 + 4 * i), passage(100_001 + i, 100_001 + i, documents[i]));
        }
        for (int i = 0; i < MORE_RULES.size(); i++) {
            String[] more = {documents[1][0], documents[1][1], MORE_RULES.get(i)};
            items.add(passage(100_101 + i, 100_002, more));
        }
    }

    private static Hit picture(long id, long content, String name, BufferedImage image) {
        IndexedFile file = new IndexedFile(
                id,
                content,
                URI.create("file:///home/ruth/Photographs/Home/2024/" + id + ".jpg"),
                name,
                new FileStamp(455_000 + id * 977, NOW.toEpochMilli() * 1_000_000),
                NOW.minusSeconds(id * 60),
                "image/jpeg",
                Optional.of(new PixelSize(image.getWidth(), image.getHeight())),
                Optional.of(LocalDateTime.of(2024, 9, 14, 15, 2).minusMonths(id % 30)),
                id % 13 == 12);
        return new Hit(0, id, Kind.PICTURE, file, 0, Optional.empty(), List.of());
    }

    private static Hit passage(long id, long fileId, String[] document) {
        IndexedFile file = new IndexedFile(
                fileId,
                fileId,
                URI.create("file:///home/ruth/Scans/" + fileId),
                document[0],
                new FileStamp(48_211, NOW.toEpochMilli() * 1_000_000),
                NOW,
                document[1],
                Optional.empty(),
                Optional.empty(),
                false);
        Passage passage = new Passage(3, 1200, 1200 + document[2].length(), OptionalInt.of(2), document[2]);
        return new Hit(0, id, Kind.PASSAGE, file, 0, Optional.of(passage), List.of());
    }

    /** Makes it open, with what it holds. */
    public void open() {
        become(new LibraryState.Open(counts(), 1));
    }

    /** Takes on any state and tells the window. */
    public void become(LibraryState newState) {
        state = newState;
        listeners.forEach(listener -> listener.accept(newState));
    }

    /** Tells the window of progress. */
    public void report(IndexProgress newProgress) {
        progress = newProgress;
        progressListeners.forEach(listener -> listener.accept(newProgress));
    }

    /** From now on every answer takes so long. */
    public void slowDown(Duration each) {
        slowness = each;
    }

    /** The model that is wanted does not answer. */
    public void lose(ModelTrouble trouble) {
        modelTrouble = Optional.of(trouble);
        offer(models);
    }

    /** From now on no picture can be looked into. */
    public void goBlind() {
        blind = true;
    }

    /** From now on nothing is found. */
    public void matchNothing() {
        nothingMatches = true;
    }

    public void fail(List<ReadFailure> newFailures) {
        failures.addAll(newFailures);
    }

    /** How many listen to its state. */
    public int listeners() {
        return listeners.size();
    }

    /** What was asked so far, in order. */
    public List<Query> asked() {
        return List.copyOf(asked);
    }

    /** What was added so far. */
    public List<Path> added() {
        return List.copyOf(added);
    }

    @Override
    public SearchResult find(Query query) throws SearchException {
        asked.add(query);
        try {
            Thread.sleep(slowness);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<String> words = Arrays.stream(
                        query.words().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> word.length() >= SHORTEST || !word.isEmpty() && word.charAt(0) > LATIN)
                .toList();
        List<Hit> ordered = new ArrayList<>(
                items.stream().filter(hit -> within(query.scope(), hit)).toList());
        ordered.sort((a, b) -> Integer.compare(matches(b, words), matches(a, words)));
        List<Hit> hits = new ArrayList<>();
        Map<Long, List<Hit>> inside = new HashMap<>();
        for (Hit hit : ordered.subList(0, nothingMatches ? 0 : Math.min(query.limit(), ordered.size()))) {
            int rank = hits.size() + 1;
            Lane lane = hit.kind() == Kind.PICTURE ? Lane.PICTURE_VECTOR : Lane.PASSAGE_VECTOR;
            List<LaneRank> lanes = new ArrayList<>(List.of(new LaneRank(lane, rank, 0.3127 - rank * 0.002)));
            if (hit.kind() == Kind.PASSAGE && matches(hit, words) > 0) {
                lanes.add(new LaneRank(Lane.FULL_TEXT, 1, 0.08));
            }
            Hit found = new Hit(rank, hit.itemId(), hit.kind(), hit.file(), 0.3127 - rank * 0.002, hit.passage(), lanes)
                    .in(band(rank, matches(hit, words), words.size()));
            boolean first = hit.kind() == Kind.PICTURE
                    || hits.stream().noneMatch(other -> other.file().equals(hit.file()));
            (first ? hits : inside.computeIfAbsent(hit.file().contentId(), k -> new ArrayList<>())).add(found);
        }
        hits.replaceAll(hit -> hit.kind() == Kind.PICTURE ? hit : standingFor(hit, inside));
        return new SearchResult(
                query, space(), hits, Duration.ofMillis(29), Duration.ofMillis(12), 12_480, inside, Optional.empty());
    }

    private static Hit standingFor(Hit hit, Map<Long, List<Hit>> inside) {
        int more = inside.getOrDefault(hit.file().contentId(), List.of()).size();
        return new Hit(
                hit.rank(),
                hit.itemId(),
                hit.kind(),
                hit.file(),
                hit.score(),
                hit.passage(),
                hit.lanes(),
                hit.band(),
                more);
    }

    /** Where only pictures are asked with, the first are near. */
    private static Band band(int rank, int matches, int words) {
        if (words == 0) {
            return rank <= 3 ? Band.STRONG : rank <= 8 ? Band.LIKELY : Band.WEAK;
        }
        return matches == words ? Band.STRONG : matches > 0 ? Band.LIKELY : Band.WEAK;
    }

    private static int matches(Hit hit, List<String> words) {
        String text =
                (hit.file().name() + " " + hit.passage().map(Passage::text).orElse("")).toLowerCase(Locale.ROOT);
        return (int) words.stream()
                .filter(word -> !word.isEmpty() && text.contains(word))
                .count();
    }

    private static boolean within(Scope scope, Hit hit) {
        boolean kind = scope.kind().isEmpty() || scope.kind().get() == hit.kind();
        long folder = hit.kind() == Kind.PICTURE ? 1 : 2;
        boolean type = scope.mediaTypes().isEmpty()
                || scope.mediaTypes().contains(hit.file().mediaType());
        return kind
                && type
                && scope.dates().holds(day(hit))
                && (scope.folder().isEmpty() || scope.folder().getAsLong() == folder);
    }

    private static EmbeddingSpace space() {
        return new EmbeddingSpace("iris", new ContentHash("1a2b3c4d" + "0".repeat(56)), 1, 512, VectorStorage.VECTOR);
    }

    @Override
    public LibraryState state() {
        return state;
    }

    @Override
    public Library.Listening listen(Consumer<LibraryState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public LibraryCounts counts() {
        return items.isEmpty() ? LibraryCounts.NONE : new LibraryCounts(12_480, 11_902, 578, 3_120, failures.size());
    }

    @Override
    public List<Folder> folders() {
        return List.copyOf(folders);
    }

    @Override
    public void forget(Folder folder) {
        folders.remove(folder);
        open();
    }

    @Override
    public void leaveOut(Hit hit) {
        items.removeIf(item -> item.itemId() == hit.itemId());
        open();
    }

    @Override
    public List<Hit> recent(Scope scope, int offset, int limit) {
        List<Hit> all = items.stream().filter(hit -> within(scope, hit)).toList();
        return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
    }

    @Override
    public LibrarySpread spread() {
        Map<String, Long> types =
                items.stream().collect(Collectors.groupingBy(item -> item.file().mediaType(), Collectors.counting()));
        List<LocalDate> days = items.stream().map(DemoLibrary::day).toList();
        return new LibrarySpread(
                types,
                new DateSpan(
                        days.stream().min(LocalDate::compareTo), days.stream().max(LocalDate::compareTo)));
    }

    private static LocalDate day(Hit hit) {
        return hit.file().dated(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public Optional<Thumbnail> thumbnail(long contentId) {
        return Optional.ofNullable(images.get(contentId))
                .map(image -> thumbnails.computeIfAbsent(contentId, id -> DemoPictures.thumbnail(image)));
    }

    @Override
    public RgbPicture preview(Hit hit, int longestSide) {
        return rgb(images.get(hit.file().contentId()));
    }

    @Override
    public RgbPicture picture(Path file) throws UnreadableException {
        try {
            return picture(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableException(FailureReason.of(Cause.IO, e.getMessage()), e);
        }
    }

    @Override
    public RgbPicture picture(byte[] encoded) throws UnreadableException {
        try {
            return rgb(Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(encoded)))
                    .orElseThrow(() -> new IOException("no picture")));
        } catch (IOException e) {
            throw new UnreadableException(FailureReason.of(Cause.IO, e.getMessage()), e);
        }
    }

    private static RgbPicture rgb(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        int[] row = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < row.length; i++) {
            rgb[3 * i] = (byte) (row[i] >> 16);
            rgb[3 * i + 1] = (byte) (row[i] >> 8);
            rgb[3 * i + 2] = (byte) row[i];
        }
        return new RgbPicture(new PixelSize(image.getWidth(), image.getHeight()), rgb);
    }

    @Override
    public List<String> surroundings(Hit hit) {
        return List.of(
                "Mother has painted the kitchen again.",
                hit.passage().orElseThrow().text(),
                "Come before the plums are gone.");
    }

    @Override
    public List<ReadFailure> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void tryAgain(List<ReadFailure> again) {
        failures.removeAll(again);
    }

    /** Something warm right of the middle, in every picture. */
    public Whereabouts whereabouts() {
        return new Whereabouts() {
            @Override
            public boolean isPossible() {
                return true;
            }

            @Override
            public HeatMap of(Hit picture, String words) throws EncodingException {
                told.add("where " + words);
                if (blind) {
                    throw new EncodingException("the model was closed");
                }
                return HeatMap.stretched(3, 3, new float[] {0, 0.2f, 0.1f, 0.1f, 0.5f, 1, 0, 0.3f, 0.4f});
            }
        };
    }

    /** The models beside it: Iris, and what {@link #offer} was given. */
    public Models models() {
        return new Models() {
            @Override
            public List<Model> all() {
                return models;
            }

            @Override
            public Library.Listening listen(Consumer<List<Model>> listener) {
                modelListeners.add(listener);
                return () -> modelListeners.remove(listener);
            }

            @Override
            public void use(String id) {}

            @Override
            public void download(String id) {}

            @Override
            public void pauseDownload(String id) {}

            @Override
            public void cancelDownload(String id) {}

            @Override
            public Map<String, Long> kept() {
                return Map.of();
            }

            @Override
            public Map<String, Double> pace() {
                return Map.of();
            }

            @Override
            public long free(String id) {
                return 0;
            }

            @Override
            public Model install(Path folder) throws ModelRefusedException {
                throw new ModelRefusedException("There is no model in " + folder);
            }

            @Override
            public Optional<ModelTrouble> trouble() {
                return modelTrouble;
            }

            @Override
            public long toReadAgain() {
                return 0;
            }

            @Override
            public Optional<String> card(String id, Locale language) {
                return Optional.empty();
            }
        };
    }

    public void offer(List<Models.Model> newModels) {
        models = List.copyOf(newModels);
        modelListeners.forEach(listener -> listener.accept(models));
    }

    /** What adds to it: only writes down what it was told. */
    public Indexing indexing() {
        return new Indexing() {
            @Override
            public void add(List<Path> paths) {
                added.addAll(paths);
            }

            @Override
            public void lookAgain() {
                told.add("lookAgain");
            }

            @Override
            public void pause() {
                told.add("pause");
            }

            @Override
            public void resume() {
                told.add("resume");
            }

            @Override
            public void stop() {
                told.add("stop");
            }

            @Override
            public IndexProgress progress() {
                return progress;
            }

            @Override
            public Listening listen(Consumer<IndexProgress> listener) {
                progressListeners.add(listener);
                return () -> progressListeners.remove(listener);
            }
        };
    }

    /** The verbs that adding was told, in order. */
    public List<String> told() {
        return List.copyOf(told);
    }
}
