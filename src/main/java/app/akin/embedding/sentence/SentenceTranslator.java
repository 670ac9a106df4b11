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
    private final TokenInput tokens;
    private final InputBuffer input = new InputBuffer();

    SentenceTranslator(int pad, Pooling pooling, TokenInput tokens) {
        this.pad = pad;
        this.pooling = pooling;
        this.tokens = tokens;
    }

    @Override
    public NDList batchProcessInput(TranslatorContext context, List<int[]> texts) {
        int batch = texts.size();
        int n = texts.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        ByteBuffer bytes = input.withRoomFor(Float.BYTES * batch * n * (tokens.numbers() + 2));
        for (int[] ids : texts) {
            for (int i = 0; i < n; i++) {
                tokens.put(i < ids.length ? ids[i] : pad, bytes);
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
        int all = Float.BYTES * batch * n;
        int mask = all * tokens.numbers();
        return new NDList(
                part(context, bytes, 0, tokens.type(), tokens.shape(batch, n)),
                part(context, bytes, mask, DataType.FLOAT32, new Shape(batch, 1, 1, n)),
                part(context, bytes, mask + all, DataType.FLOAT32, new Shape(batch, 1, n)));
    }

    private static NDArray part(TranslatorContext context, ByteBuffer bytes, int from, DataType type, Shape shape) {
        int length = Math.toIntExact(shape.size() * Float.BYTES);
        ByteBuffer slice = bytes.slice(from, length).order(bytes.order());
        return context.getNDManager().create(slice, shape, type);
    }
}
