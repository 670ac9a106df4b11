package app.akin.embedding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.translate.TranslateException;
import app.akin.embedding.EncodingException;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import app.akin.model.UnitVector;
import app.akin.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyTowerTest {

    @Test
    void gpuThatCannotBeLoadedGivesWayToTheCpu() throws Exception {
        Devices devices = withGpu();
        LazyTower<Integer> tower = tower(devices, device -> {
            if (device.isGpu()) {
                throw new EngineException("no kernel image is available");
            }
            return source(List::size);
        });
        assertThat(devices.inWords()).isEqualTo("CPU, 2 threads");
        assertThat(tower.encode(List.of(1)).getFirst()).containsExactly(1);
        assertThat(devices.inWords()).isEqualTo("CPU, 2 threads; the GPU could not be used");
    }

    @Test
    void gpuThatFailsLaterGivesWayToTheCpuWithinTheSameBatch() throws Exception {
        Devices devices = withGpu();
        LazyTower<Integer> tower = tower(
                devices,
                device -> source(batch -> {
                    if (device.isGpu() && batch.size() > 1) {
                        throw new IllegalStateException("out of memory");
                    }
                    return device.isGpu() ? 100 : 1;
                }));
        assertThat(tower.encode(List.of(1)).getFirst()).containsExactly(100);
        assertThat(devices.inWords()).isEqualTo("GPU 0");
        assertThat(tower.encode(List.of(1, 2)).getFirst()).containsExactly(1);
        assertThat(tower.encode(List.of(1)).getFirst()).containsExactly(1);
    }

    @Test
    void failingCpuIsSaidInWords() {
        LazyTower<Integer> tower = tower(withoutGpu(), device -> {
            throw new EngineException("native library not found");
        });
        assertThatThrownBy(() -> tower.encode(List.of(1)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("native library not found");
    }

    @Test
    void damagedModelIsSaidInWordsAndNotTriedOnTheCpu() {
        LazyTower<Integer> tower = tower(withGpu(), device -> {
            throw new ModelFileException("weights are missing");
        });
        assertThatThrownBy(() -> tower.encode(List.of(1)))
                .isInstanceOf(EncodingException.class)
                .hasMessage("weights are missing");
    }

    @Test
    void selfTestRunsOnceWhenTheTowerIsLoaded() throws Exception {
        LazyTower<Integer> tower = new LazyTower<>(
                device -> source(List::size),
                withoutGpu(),
                loaded -> new SelfTest.Ran(true, loaded.encode(List.of(1, 2)).size()));
        assertThat(tower.selfTest()).isInstanceOf(SelfTest.NotRun.class);
        tower.encode(List.of(1));
        assertThat(tower.selfTest()).isEqualTo(new SelfTest.Ran(true, 2));
    }

    @Test
    void itemWithoutAUsableVectorIsNamed() {
        List<Integer> items = IntStream.range(0, 20).boxed().toList();
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, 0}) {
            LazyTower<Integer> tower = tower(withoutGpu(), device -> new VectorSource<>() {
                @Override
                public List<float[]> encode(List<Integer> batch) {
                    return batch.stream()
                            .map(item -> new float[] {item == 11 ? bad : 1})
                            .toList();
                }

                @Override
                public void close() {}
            });
            assertThatThrownBy(() -> Batches.encode(tower, items, 8, new Turns(2)))
                    .asInstanceOf(type(EncodingException.class))
                    .extracting(EncodingException::item)
                    .isEqualTo(OptionalInt.of(11));
        }
    }

    @Test
    void batchThatWaitsWhileTheModelIsClosedIsRefusedAndLoadsNothing() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        LazyTower<Integer> tower = tower(withoutGpu(), device -> {
            opened.incrementAndGet();
            return source(List::size);
        });
        try (Turns turns = new Turns(1);
                TaskRunner thread = new TaskRunner("waiting", 1)) {
            tower.encode(List.of(1));
            Turns.Turn closing = turns.alone();
            CompletableFuture<List<UnitVector>> waiting =
                    thread.submit(() -> Batches.encode(tower, List.of(1, 2, 3), 2, turns));
            tower.close();
            closing.close();
            assertThatThrownBy(waiting::join)
                    .hasCauseInstanceOf(EncodingException.class)
                    .hasMessageContaining("The model was closed");
            assertThatThrownBy(() -> Batches.question(tower, 1, turns)).hasMessage("The model was closed");
        }
        assertThat(opened).hasValue(1);
    }

    @Test
    void batchesForWhichNoThreadIsLeftAreRefusedAsClosed() {
        LazyTower<Integer> tower = tower(withoutGpu(), device -> source(List::size));
        Turns turns = new Turns(1);
        turns.close();
        assertThatThrownBy(() -> Batches.encode(tower, List.of(1, 2, 3), 2, turns))
                .asInstanceOf(type(EncodingException.class))
                .returns(true, EncodingException::isAway)
                .returns("The model was closed", EncodingException::getMessage);
    }

    private static LazyTower<Integer> tower(Devices devices, LazyTower.Opener<Integer> opener) {
        return new LazyTower<>(opener, devices, source -> new SelfTest.NotRun());
    }

    private static Devices withGpu() {
        return new Devices(() -> Optional.of(Device.gpu(0)), 2);
    }

    private static Devices withoutGpu() {
        return new Devices(Optional::empty, 2);
    }

    private static VectorSource<Integer> source(ToValue value) {
        return new VectorSource<>() {
            @Override
            public List<float[]> encode(List<Integer> batch) throws TranslateException {
                float number = value.of(batch);
                return batch.stream().map(item -> new float[] {number}).toList();
            }

            @Override
            public void close() {}
        };
    }

    private interface ToValue {
        float of(List<Integer> batch);
    }
}
