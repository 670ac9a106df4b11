package app.akin.embedding.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.TranslatorContext;
import app.akin.embedding.engine.InputBuffer;
import app.akin.embedding.engine.VectorOutput;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Token ids, each text ending with its end mark, to the inputs of {@link TextTower}. Shorter texts of a batch are
 * filled up behind their end mark, where nothing looks.
 */
final class TextTranslator extends VectorOutput<int[]> {

    private final InputBuffer input = new InputBuffer();

    @Override
    public NDList batchProcessInput(TranslatorContext context, List<int[]> texts) {
        int batch = texts.size();
        int n = texts.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        ByteBuffer bytes = input.withRoomFor(Integer.BYTES * (batch * n + batch) + Float.BYTES * (n * n + batch * n));
        for (int[] ids : texts) {
            for (int i = 0; i < n; i++) {
                bytes.putInt(i < ids.length ? ids[i] : ids[ids.length - 1]);
            }
        }
        for (int row = 0; row < batch; row++) {
            bytes.putInt(row * n + texts.get(row).length - 1);
        }
        for (int row = 0; row < n; row++) {
            putMask(bytes, row + 1, n);
        }
        for (int[] ids : texts) {
            putMask(bytes, ids.length, n);
        }
        return arrays(context.getNDManager(), bytes.flip(), batch, n);
    }

    private static void putMask(ByteBuffer bytes, int seen, int n) {
        for (int i = 0; i < n; i++) {
            bytes.putFloat(i < seen ? 0 : Float.NEGATIVE_INFINITY);
        }
    }

    private static NDList arrays(NDManager manager, ByteBuffer bytes, int batch, int n) {
        return new NDList(
                next(manager, bytes, DataType.INT32, batch, n),
                next(manager, bytes, DataType.INT32, batch),
                next(manager, bytes, DataType.FLOAT32, n, n),
                next(manager, bytes, DataType.FLOAT32, batch, 1, 1, n));
    }

    private static NDArray next(NDManager manager, ByteBuffer bytes, DataType type, long... sides) {
        Shape shape = new Shape(sides);
        int length = Math.toIntExact(shape.size() * Integer.BYTES);
        ByteBuffer part = bytes.slice(bytes.position(), length).order(bytes.order());
        bytes.position(bytes.position() + length);
        return manager.create(part, shape, type);
    }
}
