package app.akin.quality;

import app.akin.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Encodes much in small batches, one on each core, as indexing does. */
final class SideBySide {

    private static final int BATCH = 16;

    private SideBySide() {}

    /** Computes one batch. */
    @FunctionalInterface
    interface Batch<T, R> {
        List<R> of(List<T> items) throws Exception;
    }

    /** @return one for each of {@code items}, in order */
    static <T, R> List<R> encode(List<T> items, Batch<T, R> batch) {
        try (TaskRunner cores = new TaskRunner("measure", Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<List<R>>> running = new ArrayList<>();
            for (int from = 0; from < items.size(); from += BATCH) {
                List<T> some = items.subList(from, Math.min(items.size(), from + BATCH));
                running.add(cores.submit(() -> batch.of(some)));
            }
            return running.stream().flatMap(one -> one.join().stream()).toList();
        }
    }
}
