package app.akin.embedding.sentence;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import app.akin.embedding.layers.PackedMatrix;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a tower is given of a token: its id, or, where the table of words stays packed in its file, its row of it.
 *
 * @param table the packed one
 * @param width of a row
 */
record TokenInput(Optional<PackedMatrix> table, int width) {

    /** Of one token; all numbers have four bytes. */
    int numbers() {
        return table.isPresent() ? width : 1;
    }

    DataType type() {
        return table.isPresent() ? DataType.FLOAT32 : DataType.INT32;
    }

    /** {@code [batch, n]} ids or {@code [batch, n, width]} numbers. */
    Shape shape(int batch, int n) {
        return table.isPresent() ? new Shape(batch, n, width) : new Shape(batch, n);
    }

    void put(int id, ByteBuffer out) {
        if (table.isPresent()) {
            table.get().unpack(id, out);
        } else {
            out.putInt(id);
        }
    }
}
