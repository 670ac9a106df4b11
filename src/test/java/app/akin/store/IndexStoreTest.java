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

import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.model.Kind;
import app.akin.model.LibraryCounts;
import app.akin.model.UnitVector;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.store.content.NewContent;
import app.akin.store.content.StoredItem;
import app.akin.store.file.FileOfContent;
import app.akin.store.file.FolderLook;
import app.akin.store.file.KnownFile;
import app.akin.store.file.SeenFile;
import app.akin.store.sql.StoreException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written is found again, whole or not at all. */
class IndexStoreTest extends StoreTest {

    @Test
    void storedPictureIsKnownAndShown() {
        store.store(SPACE, List.of(picture("sea", vector(1), seen("바다 sea.jpg", look))));

        KnownFile known =
                store.known(List.of(uri("바다 sea.jpg"), uri("other")), SPACE).get(uri("바다 sea.jpg"));
        assertThat(known.stamp()).isEqualTo(new FileStamp(1_000, 5));
        assertThat(known.complete()).isTrue();
        assertThat(store.contents(List.of(hash("sea"), hash("land")), SPACE))
                .isEqualTo(Map.of(hash("sea"), known.contentId()));
        Hit hit = items.recent(Scope.EVERYTHING, 0, 10).getFirst();
        assertThat(hit.kind()).isEqualTo(Kind.PICTURE);
        assertThat(hit.file().name()).isEqualTo("바다 sea.jpg");
        assertThat(hit.file().uri()).isEqualTo(uri("바다 sea.jpg"));
        assertThat(hit.file().size().orElseThrow().width()).isEqualTo(640);
        assertThat(hit.file().taken().orElseThrow()).isEqualTo("2021-05-06T07:08:09");
        assertThat(items.thumbnail(known.contentId()).orElseThrow().jpeg()).isEqualTo("sea".getBytes());
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
        assertThat(items.surroundings(second, 1))
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
        List<Hit> before = items.recent(Scope.EVERYTHING, 0, 10);
        store.store(SPACE, batch);

        assertThat(items.recent(Scope.EVERYTHING, 0, 10)).isEqualTo(before);
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
        assertThat(items.recent(Scope.EVERYTHING, 0, 10)).hasSize(1);
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

        Hit hit = items.recent(Scope.EVERYTHING, 0, 1).getFirst();
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
                    FolderLook mine = store.beginLook(folder.id());
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
        assertThat(store.desks().note("paused")).isEmpty();
        store.desks().setNote("paused", "yes");
        store.desks().setNote("paused", "no");
        assertThat(store.desks().note("paused")).contains("no");
    }
}
