package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.hit.Hit;
import app.akin.task.TaskRunner;
import app.akin.ui.DemoLibrary;
import app.akin.ui.kit.Background;
import app.akin.ui.search.wall.WallModel;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the wall follows what is in the library; the test's own thread plays the JavaFX thread. */
class HomeFollowsTest {

    private final BlockingQueue<Runnable> handedOver = new LinkedBlockingQueue<>();
    private final TaskRunner tasks = new TaskRunner("test", 2);
    private final Background background = new Background(tasks, handedOver::add);
    private final DemoLibrary library = DemoLibrary.drawn(5);
    private final WallModel wall = new WallModel();
    private final SearchModel model = new SearchModel(library, library, background, background, wall, Locale.ENGLISH);

    @BeforeEach
    void open() {
        library.listen(state -> handedOver.add(() -> model.library(state)));
        model.library(library.state());
        await(() -> model.shown().get() instanceof OnWall.Home);
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            try {
                Optional.ofNullable(handedOver.poll(50, TimeUnit.MILLISECONDS)).ifPresent(Runnable::run);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(System.nanoTime()).as("within half a minute").isLessThan(deadline);
        }
    }

    @Test
    void homeFollowsADeletion() {
        Hit gone = wall.items().getFirst();
        library.vanish(gone);
        await(() -> !wall.items().contains(gone));
    }

    @Test
    void homeGoesOnToFollowAfterAQuestionThatWasGivenUp() {
        model.words().set("half a ques");
        model.clear();
        Hit gone = wall.items().getFirst();
        library.vanish(gone);
        await(() -> !wall.items().contains(gone));
    }

    @Test
    void newsThatComeWhileHomeIsFetchedAreNotLost() {
        Hit first = wall.items().getFirst();
        Hit last = wall.items().getLast();
        library.vanish(first);
        model.clear();
        library.vanish(last);
        await(() -> !wall.items().contains(first) && !wall.items().contains(last));
    }

    @Test
    void aHitWhoseFileIsGoneStaysAndIsMarkedSo() {
        model.ask("moon");
        await(() -> model.shown().get() instanceof OnWall.Found);
        model.content().showWeaker(true);
        Hit gone = wall.items().getFirst();
        library.vanish(gone);
        await(() -> wall.isMissing(gone));
        assertThat(wall.items().stream().filter(wall::isMissing)).containsExactly(gone);
    }
}
