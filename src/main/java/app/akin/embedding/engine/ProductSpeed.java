package app.akin.embedding.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import app.akin.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * How fast a device multiplies matrices. Nearly all that a transformer does is that, so it tells what a model will cost
 * before it is fetched.
 */
public final class ProductSpeed {

    private static final int SIDE = 1024;
    private static final int ROUNDS = 5;

    private ProductSpeed() {}

    /**
     * The best of a few rounds, as other work only ever slows one down. Blocks for some tenths of a second.
     *
     * @return billions of floating-point operations a second, on all lanes together
     */
    public static double gigaflops(Devices devices) {
        Device device = devices.current();
        int lanes = devices.lanes();
        try (NDManager manager = NDManager.newBaseManager(device, TowerZoo.ENGINE);
                TaskRunner threads = new TaskRunner("speed", lanes)) {
            NDArray matrix = manager.randomUniform(-1, 1, new Shape(SIDE, SIDE));
            return IntStream.rangeClosed(0, ROUNDS)
                    .mapToDouble(round -> round(threads, lanes, matrix))
                    .skip(1) // the first one warms up
                    .max()
                    .orElseThrow();
        }
    }

    private static double round(TaskRunner threads, int lanes, NDArray matrix) {
        long begin = System.nanoTime();
        List<CompletableFuture<Boolean>> running = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            running.add(threads.submit(() -> {
                try (NDManager scope = matrix.getManager().newSubManager()) {
                    NDArray factor = matrix.duplicate();
                    factor.attach(scope);
                    NDArray product = matrix.matMul(factor);
                    product.attach(scope);
                    return !Float.isNaN(product.getFloat(0, 0)); // a graphics card has finished only now
                }
            }));
        }
        running.forEach(CompletableFuture::join);
        return lanes * 2.0 * SIDE * SIDE * SIDE / (System.nanoTime() - begin);
    }
}
