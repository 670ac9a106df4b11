package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.hash;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.uri;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.akin.model.EmbeddingSpace;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.Hit;
import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.ReadFailure;
import app.akin.model.Scope;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written is found again, whole or not at all. */
class IndexStoreTest {

    private static final Set<Kind> BOTH = EnumSet.allOf(Kind.class);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private IndexStore store;
    private Ranking ranking;
    private Folder folder;
    private Look look;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        store = DATABASE.database().index();
        ranking = DATABASE.database().ranking();
        folder = store.addFolder(URI.create("file:///pictures/"), "pictures");
        look = store.beginLook(folder.id());
    }

    @Test
    void storedPictureIsKnownAndShown() {
        store.store(SPACE, List.of(picture("sea", vector(1), seen("바다 sea.jpg", look))));

        KnownFile known =
                store.known(List.of(uri("바다 sea.jpg"), uri("other")), SPACE).get(uri("바다 sea.jpg"));
        assertThat(known.stamp()).isEqualTo(new FileStamp(1_000, 5));
        assertThat(known.complete()).isTrue();
        assertThat(store.contents(List.of(hash("sea"), hash("land")), SPACE))
                .isEqualTo(Map.of(hash("sea"), known.contentId()));
        Hit hit = ranking.recent(Scope.EVERYTHING, 0, 10).getFirst();
        assertThat(hit.kind()).isEqualTo(Kind.PICTURE);
        assertThat(hit.file().name()).isEqualTo("바다 sea.jpg");
        assertThat(hit.file().uri()).isEqualTo(uri("바다 sea.jpg"));
        assertThat(hit.file().size().orElseThrow().width()).isEqualTo(640);
        assertThat(hit.file().taken().orElseThrow()).isEqualTo("2021-05-06T07:08:09");
        assertThat(ranking.thumbnail(known.contentId()).orElseThrow().jpeg()).isEqualTo("sea".getBytes());
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(new LibraryCounts(1, 1, 0, 0, 0));
    }

    @Test
    void documentKeepsItsPassagesInOrder() {
        store.store(SPACE, List.of(document("d", List.of("one", "two", "three", "four"), seen("d.txt", look))));

        long second = ranking.fullText("two", Scope.EVERYTHING, 1).getFirst().itemId();
        StoredItem item = ranking.items(List.of(second), Scope.EVERYTHING).get(second);
        assertThat(item.passage().orElseThrow().ordinal()).isEqualTo(1);
        assertThat(item.passage().orElseThrow().page()).hasValue(2);
        assertThat(item.passage().orElseThrow().start()).isEqualTo(4);
        assertThat(ranking.surroundings(second, 1))
                .extracting(passage -> passage.text())
                .containsExactly("one", "two", "three");
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(new LibraryCounts(1, 0, 1, 4, 0));
    }

    @Test
    void storingTwiceChangesNothing() {
        List<NewContent> batch = List.of(
                picture("a", vector(1), seen("a.jpg", look)),
                document("d", List.of("one", "two"), seen("d.txt", look)));
        store.store(SPACE, batch);
        List<Hit> before = ranking.recent(Scope.EVERYTHING, 0, 10);
        store.store(SPACE, batch);

        assertThat(ranking.recent(Scope.EVERYTHING, 0, 10)).isEqualTo(before);
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(new LibraryCounts(2, 1, 1, 2, 0));
    }

    @Test
    void otherPassagesReplaceTheOldOnes() {
        store.store(SPACE, List.of(document("d", List.of("one", "two"), seen("d.txt", look))));
        store.store(SPACE, List.of(document("d", List.of("one two"), seen("d.txt", look))));

        assertThat(store.counts(Scope.EVERYTHING).passages()).isEqualTo(1);
        assertThat(store.known(List.of(uri("d.txt")), SPACE).get(uri("d.txt")).complete())
                .isTrue();
    }

    @Test
    void copyCostsNothingAndIsShownOnce() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        long content = store.contents(List.of(hash("a")), SPACE).get(hash("a"));

        assertThat(store.link(List.of(new FileOfContent(seen("copy.jpg", look), content))))
                .isEmpty();
        assertThat(store.counts(Scope.EVERYTHING).files()).isEqualTo(2);
        assertThat(ranking.nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 10))
                .hasSize(1);
        assertThat(ranking.recent(Scope.EVERYTHING, 0, 10)).hasSize(1);
    }

    @Test
    void linkToContentThatHasGoneIsHandedBack() {
        FileOfContent gone = new FileOfContent(seen("a.jpg", look), 12_345);
        assertThat(store.link(List.of(gone))).containsExactly(gone);
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(LibraryCounts.NONE);
    }

    @Test
    void changedFileReplacesWhatItHeld() {
        store.store(SPACE, List.of(picture("old", vector(1), seen("a.jpg", look))));
        store.store(SPACE, List.of(picture("new", vector(2), seen("a.jpg", look))));

        assertThat(store.contents(List.of(hash("old"), hash("new")), SPACE)).containsOnlyKeys(hash("new"));
        assertThat(ranking.nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 10))
                .hasSize(1);
    }

    @Test
    void unseenFilesLeaveAndSeenOnesStay() {
        store.store(
                SPACE,
                List.of(picture("a", vector(1), seen("a.jpg", look)), picture("b", vector(2), seen("b.jpg", look))));
        store.recordFailures(look, List.of(failure("bad.jpg", 1, Cause.DAMAGED), failure("gone.jpg", 1, Cause.EMPTY)));
        Look next = store.beginLook(folder.id());
        store.touch(next, List.of(uri("b.jpg"), uri("bad.jpg")));

        assertThat(store.removeUnseen(next)).isEqualTo(1);
        assertThat(ranking.recent(Scope.EVERYTHING, 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("b.jpg");
        assertThat(store.failures())
                .extracting(failure -> failure.file().name())
                .containsExactly("bad.jpg");
    }

    @Test
    void unseenFileOfAnotherFolderStays() {
        Folder other = store.addFolder(URI.create("file:///other/"), "other");
        Look otherLook = store.beginLook(other.id());
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", otherLook))));

        assertThat(store.removeUnseen(store.beginLook(folder.id()))).isZero();
        assertThat(store.counts(Scope.EVERYTHING).files()).isEqualTo(1);
    }

    @Test
    void removedFolderLeavesWhatAnotherFolderHolds() {
        Folder inner = store.addFolder(URI.create("file:///pictures/inner/"), "inner");
        Look innerLook = store.beginLook(inner.id());
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("inner/a.jpg", look)),
                        picture("b", vector(2), seen("b.jpg", look))));
        store.touch(innerLook, List.of(uri("inner/a.jpg")));
        assertThat(store.folders()).extracting(Folder::files).containsExactly(1L, 2L);

        store.removeFolder(folder.id());
        assertThat(ranking.recent(Scope.EVERYTHING, 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("inner/a.jpg");
        store.removeFolder(inner.id());
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(LibraryCounts.NONE);
        assertThat(store.contents(List.of(hash("a"), hash("b")), SPACE)).isEmpty();
    }

    @Test
    void readableCopyIsShownBeforeOneThatIsOffline() {
        Folder drive = store.addFolder(URI.create("file:///drive/"), "drive");
        store.store(
                SPACE,
                List.of(picture(
                        "a", vector(1), seen("on-drive.jpg", store.beginLook(drive.id())), seen("here.jpg", look))));
        assertThat(shown()).isEqualTo("on-drive.jpg");

        store.setOffline(drive.id(), true);
        assertThat(shown()).isEqualTo("here.jpg");
        store.setOffline(folder.id(), true);
        assertThat(ranking.recent(Scope.EVERYTHING, 0, 1).getFirst().file().offline())
                .isTrue();
    }

    private String shown() {
        return ranking.recent(Scope.EVERYTHING, 0, 1).getFirst().file().name();
    }

    @Test
    void leftOutFileLeavesAndIsRemembered() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        store.leaveOut(uri("a.jpg"));

        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(LibraryCounts.NONE);
        assertThat(store.leftOut(List.of(uri("a.jpg"), uri("b.jpg")))).containsExactly(uri("a.jpg"));
        store.letIn(uri("a.jpg"));
        assertThat(store.leftOut(List.of(uri("a.jpg")))).isEmpty();
    }

    @Test
    void fileThatChangedIntoDamageLeavesTheResults() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        store.recordFailures(look, List.of(failure("a.jpg", 99, Cause.DAMAGED_PICTURE)));

        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(new LibraryCounts(0, 0, 0, 0, 1));
        assertThat(store.knownFailures(List.of(uri("a.jpg"))))
                .isEqualTo(Map.of(uri("a.jpg"), new KnownFailure(new FileStamp(1_000, 99), false)));
        assertThat(store.failures().getFirst().reason()).isEqualTo(FailureReason.of(Cause.DAMAGED_PICTURE, "x"));
    }

    @Test
    void fileThatMayNotBeReadAnyMoreStays() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        store.recordFailures(look, List.of(failure("a.jpg", 99, Cause.DENIED)));
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(new LibraryCounts(1, 1, 0, 0, 1));
    }

    @Test
    void fileThatBecameReadableIsNoFailureAnyMore() {
        store.recordFailures(look, List.of(failure("a.jpg", 1, Cause.EMPTY), failure("b.jpg", 1, Cause.EMPTY)));
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        assertThat(store.failures())
                .extracting(failure -> failure.file().name())
                .containsExactly("b.jpg");
        store.clearFailures(List.of(uri("b.jpg")));
        assertThat(store.failures()).isEmpty();
    }

    private static ReadFailure failure(String name, long modified, Cause cause) {
        FoundFile file = new FoundFile(uri(name), name, new FileStamp(1_000, modified));
        return new ReadFailure(file, FailureReason.of(cause, "x"), Instant.ofEpochSecond(1_000));
    }

    @Test
    void secondSpaceIsFilledFromWhatIsStored() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        document("d", List.of("one", "two"), seen("d.txt", look))));
        var second = Samples.space(3, VectorStorage.VECTOR);
        UnitVector unit = UnitVector.of(new float[] {0, 1, 0});

        assertThat(store.countMissingIn(SPACE, BOTH)).isZero();
        assertThat(store.countMissingIn(second, BOTH)).isEqualTo(2);
        List<MissingContent> missing = store.missingIn(second, BOTH, 0, 10);
        assertThat(missing).extracting(MissingContent::hash).containsExactly(hash("a"), hash("d"));
        store.storeVectors(second, Map.of(missing.get(1).items().get(0).itemId(), unit, 999_999L, unit));
        List<MissingContent> rest = store.missingIn(second, BOTH, missing.get(0).contentId(), 10);
        assertThat(rest).hasSize(1);
        assertThat(rest.getFirst().items())
                .extracting(item -> item.passage().orElseThrow().text())
                .containsExactly("two");
        assertThat(store.known(List.of(uri("d.txt")), second).get(uri("d.txt")).complete())
                .as("a run has nothing to do for a document")
                .isTrue();
        assertThat(store.known(List.of(uri("a.jpg")), second).get(uri("a.jpg")).complete())
                .isFalse();
        assertThat(store.missingIn(second, BOTH, missing.get(1).contentId(), 10))
                .isEmpty();
        assertThat(store.countMissingIn(second, EnumSet.of(Kind.PASSAGE))).isEqualTo(1);
        assertThat(store.missingIn(second, EnumSet.of(Kind.PASSAGE), 0, 10))
                .extracting(MissingContent::hash)
                .containsExactly(hash("d"));
    }

    @Test
    void picturesAloneAreTakenOverFromASpaceWhereTheyHaveTheSameVectors() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        picture("b", vector(2), seen("b.jpg", look)),
                        document("d", List.of("one"), seen("d.txt", look))));
        EmbeddingSpace other = new EmbeddingSpace("other", hash("others"), 1, Samples.DIMENSION, VectorStorage.VECTOR);
        EmbeddingSpace nowhere =
                new EmbeddingSpace("nowhere", hash("none"), 1, Samples.DIMENSION, VectorStorage.VECTOR);

        assertThat(store.copyPictures(nowhere, other, 10)).isZero();
        assertThat(store.copyPictures(SPACE, other, 1)).isEqualTo(1);
        assertThat(store.copyPictures(SPACE, other, 10)).isEqualTo(1);
        assertThat(store.copyPictures(SPACE, other, 10)).isZero();
        assertThat(store.contents(List.of(hash("a"), hash("b"), hash("d")), other))
                .containsOnlyKeys(hash("a"), hash("b"), hash("d"));
        assertThat(store.countMissingIn(other, EnumSet.of(Kind.PASSAGE)))
                .as("no passage was taken over")
                .isEqualTo(1);
        Ranking ranking = DATABASE.database().ranking();
        List<RankedItem> nearest = ranking.nearest(other, vector(2), Kind.PICTURE, Scope.EVERYTHING, 1);
        assertThat(nearest)
                .isEqualTo(ranking.nearest(SPACE, vector(2), Kind.PICTURE, Scope.EVERYTHING, 1))
                .singleElement()
                .satisfies(item -> assertThat(item.score()).isCloseTo(1, within(1e-5)));
    }

    @Test
    void theVectorsOfPassagesAreFreedAndThoseOfPicturesStay() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        document("d", List.of("one", "two"), seen("d.txt", look))));
        assertThat(store.kept().all()).singleElement().satisfies(kept -> {
            assertThat(kept.vectors()).isEqualTo(3);
            assertThat(kept.passages()).isEqualTo(2);
        });

        assertThat(store.kept().freePassages(SPACE.model())).isNotNegative();
        assertThat(store.kept().all()).singleElement().satisfies(kept -> {
            assertThat(kept.vectors()).isEqualTo(1);
            assertThat(kept.passages()).isZero();
        });
        Ranking ranking = DATABASE.database().ranking();
        assertThat(ranking.nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 1))
                .singleElement()
                .satisfies(item -> assertThat(item.score()).isCloseTo(1, within(1e-5)));
        assertThat(ranking.fullText("two", Scope.EVERYTHING, 1)).hasSize(1);
        store.storeVectors(
                SPACE,
                Map.of(
                        store.missingIn(SPACE, BOTH, 0, 1)
                                .getFirst()
                                .items()
                                .getFirst()
                                .itemId(),
                        vector(4)));
        assertThat(store.countMissingIn(SPACE, BOTH)).as("half of it is back").isEqualTo(1);
    }

    @Test
    void failedBatchLeavesNothing() {
        UnitVector other = UnitVector.of(new float[] {1, 0});
        List<NewContent> batch =
                List.of(picture("a", vector(1), seen("a.jpg", look)), picture("b", other, seen("b.jpg", look)));
        assertThatThrownBy(() -> store.store(SPACE, batch)).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.problem()).isEqualTo(StoreException.Problem.OTHER_SPACE);
            assertThat(e.isTransient()).isFalse();
        });
        assertThat(store.counts(Scope.EVERYTHING)).isEqualTo(LibraryCounts.NONE);
        assertThat(store.contents(List.of(hash("a")), SPACE)).isEmpty();
        store.store(SPACE, batch.subList(0, 1));
        assertThat(store.counts(Scope.EVERYTHING).files()).isEqualTo(1);
    }

    @Test
    void hostileTextAndNamesAreStored() {
        String hostile = "'; DROP TABLE item; -- % \\ \0 \uD800 \u0007 " + "x".repeat(5_000) + " ✨";
        String name = "a\nb'\"%\0\uDC00.txt";
        FoundFile file = new FoundFile(
                URI.create("file:///pictures/%00%FF%0A" + "%EA%B0%80".repeat(4_000)), name, new FileStamp(1, 1));
        store.store(SPACE, List.of(document("d", List.of(hostile, ""), new SeenFile(file, look))));

        Hit hit = ranking.recent(Scope.EVERYTHING, 0, 1).getFirst();
        assertThat(hit.file().uri()).isEqualTo(file.uri());
        assertThat(hit.file().name()).isEqualTo("a\nb'\"%?.txt");
        assertThat(hit.passage().orElseThrow().text())
                .startsWith("'; DROP TABLE item; -- % \\  ? ")
                .endsWith("✨");
    }

    @Test
    void veryLongPassageIsStored() {
        String words = IntStream.range(0, 400_000)
                .mapToObj(i -> "w" + i)
                .reduce(new StringBuilder(), (all, each) -> all.append(each).append(' '), StringBuilder::append)
                .toString();
        store.store(SPACE, List.of(document("d", List.of(words), seen("d.txt", look))));
        assertThat(ranking.fullText("w17", Scope.EVERYTHING, 5)).hasSize(1);
    }

    @Test
    void writersTakeTurns() {
        List<Long> looks = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .parallel()
                .map(i -> {
                    Look mine = store.beginLook(folder.id());
                    store.store(
                            SPACE,
                            List.of(
                                    picture("shared", vector(1), seen("s" + i + ".jpg", mine)),
                                    picture("p" + i, vector(i), seen("same" + i % 3 + ".jpg", mine))));
                    return mine.run();
                })
                .toList();
        assertThat(looks).doesNotHaveDuplicates();
        assertThat(store.counts(Scope.EVERYTHING).files()).isEqualTo(43);
        assertThat(ranking.nearest(SPACE, vector(1), Kind.PICTURE, Scope.EVERYTHING, 100))
                .hasSize(4);
    }

    @Test
    void noteIsKept() {
        assertThat(store.note("paused")).isEmpty();
        store.setNote("paused", "yes");
        store.setNote("paused", "no");
        assertThat(store.note("paused")).contains("no");
    }
}
