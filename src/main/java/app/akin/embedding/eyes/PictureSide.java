package app.akin.embedding.eyes;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.layers.Linear;
import app.akin.embedding.layers.ParameterSource;

/**
 * From the last map, {@code [n, places, 1280]}, to the learned space.
 *
 * <p>Features {@code f [1280]} are a mean over places. Logits {@code z = W f + b [1000]} by the published last layer;
 * {@code p} is their softmax, half of it that of the whole picture and half the mean over its ninths, so that what stands
 * beside the main thing is heard too; it is raised to a power. Heads {@code h = sigmoid(Hw f + Hb)} know what ImageNet's
 * classes lack. The meaning is {@code m = P (p, h) + c}, the looks are {@code l = L (f - mean)}, both of length 1.
 */
final class PictureSide {

    /** A picture is cut into so many rows and columns of parts. */
    private static final int NINTHS = 3;

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

    /** What is at each of {@code n} places that are looked at alone, of length 1, {@code [n, meaning]}. */
    NDArray meaning(ParameterStore store, NDArray features, NDArray logits) {
        try (NDArray likely = logits.softmax(-1)) {
            return meant(store, features, likely);
        }
    }

    /**
     * {@code (sqrt(share) m, sqrt(1 - share) l)}, of length 1, {@code [n, meaning + looks]}.
     *
     * @param map {@code [n, side * side, 1280]}
     * @param side of the map, in places
     */
    NDArray vectors(ParameterStore store, NDArray map, int side) {
        try (NDArray features = map.mean(new int[] {1});
                NDArray likely = likely(store, features, map, side);
                NDArray m = meant(store, features, likely).muli(Math.sqrt(config.meaningShare()));
                NDArray l = looks(store, features).muli(Math.sqrt(1 - config.meaningShare()))) {
            return m.concat(l, -1);
        }
    }

    /** Probabilities of the classes, {@code [n, 1000]}. */
    private NDArray likely(ParameterStore store, NDArray features, NDArray map, int side) {
        long n = map.getShape().get(0);
        int third = side / NINTHS;
        try (NDArray grid = map.reshape(n, side, side, BlockShape.FEATURES);
                NDArray whole = grid.get(":, :" + NINTHS * third + ", :" + NINTHS * third);
                NDArray cut = whole.reshape(n, NINTHS, third, NINTHS, third, BlockShape.FEATURES);
                NDArray rows = cut.mean(new int[] {4});
                NDArray ninths = rows.mean(new int[] {2});
                NDArray flat = ninths.reshape(-1, BlockShape.FEATURES);
                NDArray there = logits(store, flat).softmax(-1);
                NDArray each = there.reshape(n, NINTHS * NINTHS, SpaceShape.CLASSES);
                NDArray parts = each.mean(new int[] {1});
                NDArray all = logits(store, features).softmax(-1)) {
            return all.add(parts).muli(0.5);
        }
    }

    private NDArray meant(ParameterStore store, NDArray features, NDArray likely) {
        try (NDArray p = likely.pow(config.classesPower());
                NDArray raw = heads.apply(store, features);
                NDArray h = raw.getNDArrayInternal().sigmoid();
                NDArray known = p.concat(h, -1);
                NDArray meant = meaning.apply(store, known)) {
            return meant.normalize(2, 1);
        }
    }

    private NDArray looks(ParameterStore store, NDArray features) {
        try (NDArray apart = features.sub(store.getValue(mean, features.getDevice(), false));
                NDArray seen = looks.apply(store, apart)) {
            return seen.normalize(2, 1);
        }
    }
}
