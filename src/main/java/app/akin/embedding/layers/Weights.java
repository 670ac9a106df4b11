package app.akin.embedding.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.safetensors.ElementType;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.embedding.safetensors.TensorEntry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The parameters of a model as arrays. On the CPU an F32 parameter is the mapped file itself; F16, BF16 and what is packed
 * in four bits become F32.
 */
public final class Weights {

    private final SafetensorsFile file;
    private final ParameterNames names;
    private final NDManager manager;
    private final Product product;

    /** @param names how the file spells what is asked for */
    public Weights(SafetensorsFile file, ParameterNames names, NDManager manager) {
        this.file = file;
        this.names = names;
        this.manager = manager;
        product = Product.fastest(manager);
    }

    Product product() {
        return product;
    }

    /**
     * @param name as its users spell it
     * @throws ModelFileException when it is missing or has another shape
     */
    public NDArray load(String name, long... shape) throws ModelFileException {
        ParameterNames.Place place = names.find(name);
        TensorEntry entry = file.get(place.name());
        if (PackedMatrix.isPacked(entry) && shape.length == 2) {
            return unpacked(PackedMatrix.of(file, entry, shape[0], shape[1]), shape);
        }
        long[] stored = storedShape(place, shape);
        if (!entry.hasShape(stored)) {
            throw new ModelFileException("The weights " + place.name() + " are " + entry.shape()
                    + ", but config.json asks for " + Arrays.toString(stored));
        }
        long length = (entry.end() - entry.begin()) / place.parts();
        ByteBuffer bytes = file.bytes(entry, place.part() * length, length);
        NDArray array = asFloat(manager.create(bytes, new Shape(place.turned() ? stored : shape), dataType(entry)));
        return place.turned() ? turned(array) : array;
    }

    /** Whether the file keeps it in four bits a number; only whole parameters are. */
    public boolean isPacked(String name) throws ModelFileException {
        return PackedMatrix.isPacked(file.get(names.find(name).name()));
    }

    NDArray create(float[] values, long... shape) {
        return manager.create(values, new Shape(shape));
    }

    private NDArray unpacked(PackedMatrix matrix, long... shape) {
        int bytes = Math.toIntExact(shape[0] * shape[1] * Float.BYTES);
        ByteBuffer numbers = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        for (int row = 0; row < shape[0]; row++) {
            matrix.unpack(row, numbers);
        }
        matrix.forget();
        return manager.create(numbers.flip(), new Shape(shape), DataType.FLOAT32);
    }

    private static long[] storedShape(ParameterNames.Place place, long... shape) {
        long[] stored = shape.clone();
        if (place.turned()) {
            stored[0] = shape[1];
            stored[1] = shape[0];
        }
        stored[0] *= place.parts();
        return stored;
    }

    private static NDArray asFloat(NDArray stored) {
        if (stored.getDataType() == DataType.FLOAT32) {
            return stored;
        }
        try (stored) {
            return stored.toType(DataType.FLOAT32, true);
        }
    }

    private static NDArray turned(NDArray array) {
        try (array;
                NDArray view = array.transpose()) {
            return view.duplicate();
        }
    }

    private static DataType dataType(TensorEntry entry) throws ModelFileException {
        return switch (entry.type()) {
            case ElementType.F64 -> DataType.FLOAT64;
            case ElementType.F32 -> DataType.FLOAT32;
            case ElementType.F16 -> DataType.FLOAT16;
            case ElementType.BF16 -> DataType.BFLOAT16;
            default ->
                throw new ModelFileException(
                        "The weights " + entry.name() + " are stored as whole numbers (" + entry.type() + ")");
        };
    }
}
