package app.akin.embedding.clip;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.TranslatorContext;
import app.akin.embedding.engine.InputBuffer;
import app.akin.embedding.engine.VectorOutput;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/** Pictures to the vision tower's patches. Belongs to one predictor and is no more thread-safe than that. */
final class PictureTranslator<I> extends VectorOutput<I> {

    private final ClipConfig config;
    private final PatchFiller<I> filler;
    private final InputBuffer input = new InputBuffer();

    PictureTranslator(ClipConfig config, PatchFiller<I> filler) {
        this.config = config;
        this.filler = filler;
    }

    @Override
    public NDList batchProcessInput(TranslatorContext context, List<I> pictures) {
        Shape shape = new Shape(pictures.size(), config.patches(), config.patchValues());
        ByteBuffer bytes = input.withRoomFor(Math.toIntExact(shape.size() * Float.BYTES));
        FloatBuffer patches = bytes.asFloatBuffer();
        for (I picture : pictures) {
            filler.fill(picture, patches);
        }
        return new NDList(context.getNDManager().create(bytes, shape, DataType.FLOAT32));
    }
}
