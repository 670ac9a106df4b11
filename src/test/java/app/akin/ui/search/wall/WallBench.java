package app.akin.ui.search.wall;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.proof.bench.BenchFile;
import app.akin.ui.DemoLibrary;
import app.akin.ui.WindowTest;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What scrolling through a very large wall costs the JavaFX thread: its own processor time from one frame to the next, so that
 * a busy machine makes no difference. {@code -Dbench.items=100000}; written to {@code target/bench/wall.json}.
 */
@Tag("bench")
final class WallBench extends WindowTest {

    private static final int ITEMS = Integer.getInteger("bench.items", 100_000);
    private static final int FRAMES = Integer.getInteger("bench.frames", 600);
    private static final int PAGE = 200;
    private static final int WHEEL_PIXELS = 120;

    /** A frame at 60 a second, in milliseconds. */
    private static final double FRAME = 16;

    @Test
    void aVeryLargeWallScrollsWithinItsFramesAndHoldsNoMoreForIt() throws InterruptedException {
        DemoLibrary library = DemoLibrary.drawn(400);
        open(library);
        await("cards are there", () -> !nodes(".card").isEmpty());
        WallView wall = onFx(() -> (WallView) scene().lookup("#wall"));
        List<Hit> all = many(library.recent(Scope.EVERYTHING, 0, ITEMS));

        double shown = millis(() -> wall.model().show(all.subList(0, ITEMS - PAGE), ""));
        double more = millis(() -> wall.model().append(all.subList(ITEMS - PAGE, ITEMS)));
        VirtualFlow<?> flow = onFx(() -> (VirtualFlow<?>) wall.lookup(".virtual-flow"));
        frames(flow, each -> each.scrollPixels(WHEEL_PIXELS)); // the first time classes are loaded
        long before = heap();
        List<Double> wheel = frames(flow, each -> each.scrollPixels(WHEEL_PIXELS));
        Random random = new Random(1);
        List<Double> drag = frames(flow, each -> each.setPosition(random.nextDouble()));
        long after = heap();

        new BenchFile("wall")
                .put("items", ITEMS)
                .put("showMillis", shown)
                .put("appendMillis", more)
                .put("wheelFrameP50Millis", BenchFile.percentile(wheel, 0.5))
                .put("wheelFrameP95Millis", BenchFile.percentile(wheel, 0.95))
                .put("dragFrameP95Millis", BenchFile.percentile(drag, 0.95))
                .put("heapBeforeMegabytes", before >> 20)
                .put("heapAfterMegabytes", after >> 20)
                .write();
        assertThat(BenchFile.percentile(wheel, 0.95)).isLessThan(10 * FRAME);
        assertThat(after).as("the heap stays flat").isLessThan(before + (64 << 20));
    }

    /** So many of these, each an item of its own. */
    private static List<Hit> many(List<Hit> some) {
        return IntStream.range(0, ITEMS)
                .mapToObj(i -> {
                    Hit like = some.get(i % some.size());
                    return new Hit(0, 1_000_000L + i, like.kind(), like.file(), 0, like.passage(), List.of());
                })
                .toList();
    }

    private static double millis(Runnable action) {
        return onFx(() -> {
            long before = cpu();
            action.run();
            return (cpu() - before) / 1e6;
        });
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Does {@code step} in every frame; milliseconds of processor time from each frame to the next. */
    private static List<Double> frames(VirtualFlow<?> flow, Consumer<VirtualFlow<?>> step) throws InterruptedException {
        List<Double> measured = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private long last = -1;

            @Override
            public void handle(long now) {
                long used = cpu();
                if (last >= 0) {
                    measured.add((used - last) / 1e6);
                }
                last = used;
                if (measured.size() == FRAMES) {
                    stop();
                    done.countDown();
                } else {
                    step.accept(flow);
                }
            }
        };
        onFx(() -> {
            timer.start();
            return true;
        });
        assertThat(done.await(10, TimeUnit.MINUTES)).isTrue();
        return measured;
    }
}
