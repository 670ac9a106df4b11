package app.akin.embedding.layers;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import app.akin.embedding.ModelFileException;

/**
 * Rotary position embedding: the two halves of a head are the parts of complex numbers, turned by the token's place.
 *
 * @param cosines {@code [places, 1, headWidth]}
 * @param sines {@code [places, 1, headWidth]}
 */
public record Rotary(Parameter cosines, Parameter sines) implements Rotation {

    /**
     * @param base of the wavelengths
     * @param places for how many tokens
     */
    public static Rotary of(ParameterSource source, TowerShape shape, double base, int places)
            throws ModelFileException {
        int width = shape.headWidth();
        if (width % 2 != 0) {
            throw new ModelFileException("config.json contradicts itself: heads of " + width + " have no halves");
        }
        float[] cosines = new float[places * width];
        float[] sines = new float[places * width];
        for (int i = 0; i < cosines.length; i++) {
            int pair = i % width % (width / 2);
            float frequency = (float) (1 / Math.pow(base, 2.0 * pair / width));
            float angle = frequency * (i / width); // in single precision, as the reference has it
            cosines[i] = (float) Math.cos(angle);
            sines[i] = (float) Math.sin(angle);
        }
        return new Rotary(
                source.constant("rotary.cos", cosines, places, 1, width),
                source.constant("rotary.sin", sines, places, 1, width));
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray states) {
        long half = states.getShape().get(3) / 2;
        String tokens = "0:" + states.getShape().get(1);
        Device device = states.getDevice();
        try (states;
                NDArray cosine = store.getValue(cosines, device, false).get(tokens);
                NDArray sine = store.getValue(sines, device, false).get(tokens);
                NDArray first = states.get("..., :" + half);
                NDArray second = states.get("..., " + half + ":");
                NDArray negative = second.neg();
                NDArray turned = negative.concat(first, -1).muli(sine)) {
            return states.mul(cosine).addi(turned);
        }
    }
}
