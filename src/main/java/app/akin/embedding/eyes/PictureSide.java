package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.Linear;
import app.akin.embedding.layers.ParameterSource;

/**
 * From features {@code f [n, 1280]} to the learned space.
 *
 * <p>Logits {@code z = W f + b [1000]} by the published last layer; {@code p} is their softmax raised to a power; heads
 * {@code h = sigmoid(Hw f + Hb)} know what ImageNet's classes lack. The meaning is {@code m = P (p, h) + c}, the looks are
 * {@code l = L (f - mean)}, both of length 1.
 */
final class PictureSide {

    private final Linear classes;
    private final Linear heads;
    private final Linear meaning;
    private final Linear looks;
    private final Parameter mean;
    private final IrisConfig config;

    /** @param net gives the published last layer, {@code space} all else */
    PictureSide(ParameterSource net, ParameterSource space, SpaceShape shape, IrisConfig config)
            throws ModelFileException {
        this.config = config;
        int features = BlockShape.FEATURES;
        classes = net.linear("_fc", SpaceShape.CLASSES, features);
        heads = space.linear("heads", shape.heads(), features);
        meaning = space.linear("meaning", shape.meaning(), SpaceShape.CLASSES + shape.heads());
        looks = space.linearWithoutBias("looks", shape.looks(), features);
        mean = space.load(Parameter.Type.OTHER, "looks.mean", features);
    }

    /** Of the classes, {@code [n, 1000]}. */
    NDArray logits(ParameterStore store, NDArray features) {
        return classes.apply(store, features);
    }

    /** Of length 1, {@code [n, meaning]}. */
    NDArray meaning(ParameterStore store, NDArray features, NDArray logits) {
        try (NDArray likely = logits.softmax(-1);
                NDArray p = likely.powi(config.classesPower());
                NDArray raw = heads.apply(store, features);
                NDArray h = raw.getNDArrayInternal().sigmoid();
                NDArray known = p.concat(h, -1);
                NDArray meant = meaning.apply(store, known)) {
            return meant.normalize(2, 1);
        }
    }

    /** {@code (sqrt(share) m, sqrt(1 - share) l)}, of length 1, {@code [n, meaning + looks]}. */
    NDArray vectors(ParameterStore store, NDArray features) {
        try (NDArray logits = logits(store, features);
                NDArray m = meaning(store, features, logits).muli(Math.sqrt(config.meaningShare()));
                NDArray l = looks(store, features).muli(Math.sqrt(1 - config.meaningShare()))) {
            return m.concat(l, -1);
        }
    }

    private NDArray looks(ParameterStore store, NDArray features) {
        try (NDArray apart = features.sub(store.getValue(mean, features.getDevice(), false));
                NDArray seen = looks.apply(store, apart)) {
            return seen.normalize(2, 1);
        }
    }
}
