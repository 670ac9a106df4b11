package app.akin.architecture.guilty.files;

import java.util.concurrent.ForkJoinPool;

/** Threads in a pool. */
final class MakesPool {

    void start() {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            pool.execute(() -> {});
        }
    }
}
