package app.akin.embedding.sentence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.TranslatorContext;
import app.akin.embedding.engine.InputBuffer;
import app.akin.embedding.engine.VectorOutput;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Token ids to the inputs of {@link SentenceTower}. Shorter texts of a batch are filled up with the padding mark, which
 * nobody looks at and which counts nothing.
 */
final class SentenceTranslator extends VectorOutput<int[]> {

    private final int pad;
    private final Pooling pooling;
    private final InputBuffer input = new InputBuffer();

    SentenceTranslator(int pad, Pooling pooling) {
        this.pad = pad;
        this.pooling = pooling;
    }

    @Override
    public NDList batchProcessInput(TranslatorContext context, List<int[]> texts) {
        int batch = texts.size();
        int n = texts.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        ByteBuffer bytes = input.withRoomFor(3 * Integer.BYTES * batch * n);
        for (int[] ids : texts) {
            for (int i = 0; i < n; i++) {
                bytes.putInt(i < ids.length ? ids[i] : pad);
            }
        }
        for (int[] ids : texts) {
            for (int i = 0; i < n; i++) {
                bytes.putFloat(i < ids.length ? 0 : Float.NEGATIVE_INFINITY);
            }
        }
        for (int[] ids : texts) {
            for (int i = 0; i < n; i++) {
                bytes.putFloat(pooling.weight(i, ids.length));
            }
        }
        return new NDList(
                part(context, bytes, 0, DataType.INT32, batch, n),
                part(context, bytes, 1, DataType.FLOAT32, batch, 1, 1, n),
                part(context, bytes, 2, DataType.FLOAT32, batch, 1, n));
    }

    private static NDArray part(TranslatorContext context, ByteBuffer bytes, int part, DataType type, long... sides) {
        Shape shape = new Shape(sides);
        int length = Math.toIntExact(shape.size() * Integer.BYTES);
        ByteBuffer slice = bytes.slice(part * length, length).order(bytes.order());
        return context.getNDManager().create(slice, shape, type);
    }
}
