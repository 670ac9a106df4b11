package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;

/** A way to multiply rows by a matrix, {@code x W^T + b}. Which is faster depends on the processor, not on the model. */
enum Product {
    /** As a matrix product. */
    PLAIN {
        @Override
        NDArray apply(NDArray x, NDArray w, NDArray b) {
            return x.getNDArrayInternal().linear(x, w, b).singletonOrThrow();
        }
    },

    /**
     * As a convolution over single pixels. PyTorch's matrix products use half the width of some processors' registers
     * where its convolutions use all of it (170 instead of 95 GFLOPS a core on an EPYC with AVX-512). Pixels are one
     * behind the other, channels last, so nothing is copied; and the dilation, which means nothing for a single pixel,
     * is what makes PyTorch take the fast convolution on one thread.
     */
    CONVOLUTION {
        @Override
        NDArray apply(NDArray x, NDArray w, NDArray b) {
            if (rows(x, w) < FEW) {
                return PLAIN.apply(x, w, b);
            }
            long out = w.getShape().get(0);
            long in = w.getShape().get(1);
            try (NDArray pixels = x.reshape(1, -1, 1, in);
                    NDArray channels = pixels.transpose(0, 3, 1, 2);
                    NDArray filters = w.reshape(out, in, 1, 1);
                    NDArray made = x.getNDArrayInternal()
                            .convolution(channels, filters, b, ONE, NONE, DILATION, 1)
                            .singletonOrThrow();
                    NDArray last = made.transpose(0, 2, 3, 1)) {
                return last.reshape(withLast(x.getShape(), out));
            }
        }
    };

    /** Below so many rows, laying out the matrix anew costs more than is gained. */
    private static final int FEW = 128;

    private static final Shape ONE = new Shape(1, 1);
    private static final Shape NONE = new Shape(0, 0);
    private static final Shape DILATION = new Shape(2, 2);

    /** What is tried: twice the fewest rows, and a matrix of so many columns both ways. */
    private static final int TRIED = 512;

    private static final int ROUNDS = 5;

    /** Another way than the usual one is taken only when it is worth it. */
    private static final double CLEARLY = 0.85;

    /**
     * @param x {@code [..., in]}; it stays as it is
     * @param w {@code [out, in]}
     * @param b {@code [out]}, or null as the engine has it where there is none
     * @return {@code [..., out]}
     */
    abstract NDArray apply(NDArray x, NDArray w, NDArray b);

    /** The faster one on the manager's device; tries both, for some ten milliseconds, where it is a processor. */
    static Product fastest(NDManager manager) {
        if (manager.getDevice().isGpu()) {
            return PLAIN;
        }
        try (NDManager scope = manager.newSubManager()) {
            NDArray x = scope.ones(new Shape(2 * FEW, TRIED));
            NDArray w = scope.ones(new Shape(TRIED, TRIED));
            NDArray b = scope.zeros(new Shape(TRIED));
            return nanos(CONVOLUTION, x, w, b) < CLEARLY * nanos(PLAIN, x, w, b) ? CONVOLUTION : PLAIN;
        }
    }

    /** The best of a few rounds, as other work only ever slows one down. */
    private static long nanos(Product way, NDArray x, NDArray w, NDArray b) {
        return IntStream.range(0, ROUNDS)
                .mapToLong(_ -> {
                    long begin = System.nanoTime();
                    way.apply(x, w, b).close();
                    return System.nanoTime() - begin;
                })
                .min()
                .orElseThrow();
    }

    private static long rows(NDArray x, NDArray w) {
        return x.size() / w.getShape().get(1);
    }

    private static Shape withLast(Shape shape, long last) {
        long[] sides = shape.getShape().clone();
        sides[sides.length - 1] = last;
        return new Shape(sides);
    }
}
