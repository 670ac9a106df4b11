package app.akin.ui.search.kept;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.LibraryState;
import app.akin.model.LibraryCounts;
import app.akin.model.hit.Hit;
import app.akin.model.kept.FileCollection;
import app.akin.model.scope.Scope;
import app.akin.ui.DemoLibrary;
import app.akin.ui.pages.FakeKeeping;
import app.akin.ui.pages.Now;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptModelTest {

    private final Now now = new Now();
    private final FakeKeeping keeping = new FakeKeeping();
    private final KeptModel model = new KeptModel(keeping, now.background());
    private final List<Hit> hits = DemoLibrary.drawn(5).recent(Scope.EVERYTHING, 0, 2);
    private long revision;

    @BeforeEach
    void open() {
        libraryChanges();
        settled();
    }

    @AfterEach
    void end() {
        now.close();
    }

    @Test
    void aLibraryThatChangesOftenIsLookedAtOnce() {
        int before = keeping.looks();
        keeping.keep(favourites(), Set.of(7L));
        for (int i = 0; i < 50; i++) {
            libraryChanges();
        }
        Now.await(
                "what came with the files is seen",
                () -> model.favourites().get().equals(Set.of(7L)));
        assertThat(keeping.looks()).isBetween(before + 1, before + 2);
    }

    @Test
    void whatIsKeptHereIsAFavouriteWithoutReadingAllOfThem() {
        int before = keeping.looks();
        model.toggleFavourite(hits);
        settled();
        assertThat(model.areFavourites(hits)).isTrue();
        assertThat(favourites().files()).isEqualTo(2);

        model.letGo(favourites(), hits.subList(0, 1));
        settled();
        assertThat(model.areFavourites(hits.subList(0, 1))).isFalse();
        assertThat(model.areFavourites(hits.subList(1, 2))).isTrue();
        assertThat(keeping.looks()).isEqualTo(before);
    }

    @Test
    void theWallHearsOfItsOwnCollectionAlone() {
        AtomicInteger told = new AtomicInteger();
        model.onWallChange(told::incrementAndGet);
        model.make("Moons", List.of());
        settled();
        FileCollection moons = model.collections().get().getLast();
        model.lookAt(OptionalLong.of(moons.id()));

        model.toggleFavourite(hits);
        settled();
        assertThat(told).hasValue(0);
        model.keep(moons, hits);
        settled();
        assertThat(told).hasValue(1);
        model.remove(moons);
        settled();
        assertThat(told).hasValue(2);
    }

    private FileCollection favourites() {
        return model.collections().get().getFirst();
    }

    private void libraryChanges() {
        model.library(new LibraryState.Open(LibraryCounts.NONE, ++revision));
    }

    /** What was asked, and what is asked because of its answer. */
    private void settled() {
        now.settle();
        now.settle();
        now.settle();
    }
}
