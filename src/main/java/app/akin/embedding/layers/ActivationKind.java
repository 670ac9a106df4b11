package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import app.akin.embedding.ModelFileException;

/** The non-linearity of a model's MLPs. Taking the wrong one ruins vectors without any message. */
public enum ActivationKind {
    /** {@code x * sigmoid(1.702 x)}: OpenAI's CLIP. */
    QUICK_GELU {
        @Override
        public NDArray apply(NDArray x) {
            try (NDArray scaled = x.mul(QUICK_GELU_SLOPE);
                    NDArray gate = scaled.getNDArrayInternal().sigmoid()) {
                return x.muli(gate);
            }
        }
    },
    /** {@code x * Phi(x)} with the exact normal distribution: LAION's CLIP, BERT. */
    GELU {
        @Override
        public NDArray apply(NDArray x) {
            try (x) {
                return x.getNDArrayInternal().gelu();
            }
        }
    },
    /** {@code x * sigmoid(x)}: the gates of NomicBERT. */
    SILU {
        @Override
        public NDArray apply(NDArray x) {
            try (NDArray gate = x.getNDArrayInternal().sigmoid()) {
                return x.muli(gate);
            }
        }
    };

    private static final float QUICK_GELU_SLOPE = 1.702f;

    /** Consumes {@code x}: the answer is either {@code x} itself, changed, or takes its place. */
    public abstract NDArray apply(NDArray x);

    public static ActivationKind named(String name) throws ModelFileException {
        return switch (name) {
            case "quick_gelu" -> QUICK_GELU;
            case "gelu" -> GELU;
            default ->
                throw new ModelFileException("The model uses the activation " + name + ", which Akin does not know");
        };
    }
}
