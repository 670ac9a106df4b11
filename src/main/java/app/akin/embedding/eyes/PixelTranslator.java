package app.akin.embedding.eyes;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.TranslatorContext;
import app.akin.embedding.engine.InputBuffer;
import app.akin.embedding.engine.VectorOutput;
import app.akin.model.RgbPicture;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/** Crops to what the net reads: (value - 127) / 128, as its authors have it. Belongs to one predictor. */
final class PixelTranslator extends VectorOutput<RgbPicture> {

    private static final float[] NUMBERS = numbers();

    private final int side;
    private final InputBuffer input = new InputBuffer();

    PixelTranslator(int side) {
        this.side = side;
    }

    @Override
    public NDList batchProcessInput(TranslatorContext context, List<RgbPicture> crops) {
        Shape shape = new Shape(crops.size(), side, side, 3);
        ByteBuffer bytes = input.withRoomFor(Math.toIntExact(shape.size() * Float.BYTES));
        FloatBuffer pixels = bytes.asFloatBuffer();
        crops.forEach(crop -> put(crop, pixels));
        return new NDList(context.getNDManager().create(bytes, shape, DataType.FLOAT32));
    }

    static void put(RgbPicture crop, FloatBuffer pixels) {
        byte[] rgb = crop.rgb();
        float[] numbers = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            numbers[i] = NUMBERS[rgb[i] & 0xff];
        }
        pixels.put(numbers);
    }

    private static float[] numbers() {
        float[] numbers = new float[256];
        for (int value = 0; value < numbers.length; value++) {
            numbers[value] = (value - 127) / 128f;
        }
        return numbers;
    }
}
