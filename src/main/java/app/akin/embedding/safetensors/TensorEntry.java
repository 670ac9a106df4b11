package app.akin.embedding.safetensors;

import java.util.Arrays;
import java.util.List;

/**
 * Where a tensor lies in its file.
 *
 * @param begin of its bytes, counted from the end of the header
 * @param end exclusive
 */
public record TensorEntry(String name, ElementType type, List<Long> shape, long begin, long end) {

    public TensorEntry {
        shape = List.copyOf(shape);
    }

    public boolean hasShape(long... wanted) {
        return shape.equals(Arrays.stream(wanted).boxed().toList());
    }
}
