package app.akin.embedding.text;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.safetensors.ElementType;
import app.akin.embedding.safetensors.SafetensorsFile;
import app.akin.embedding.safetensors.TensorEntry;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/** The rows of numbers in a model's file that a tokenizer is made of, believed only when they fit each other. */
record Table(SafetensorsFile file) {

    int length(String name) throws ModelFileException {
        TensorEntry entry = file.get(name);
        if (entry.shape().size() != 1 || entry.shape().getFirst() >= Integer.MAX_VALUE) {
            throw damaged(name, "it is no row of numbers");
        }
        return Math.toIntExact(entry.shape().getFirst());
    }

    ByteBuffer bytes(String name, ElementType type) throws ModelFileException {
        TensorEntry entry = file.get(name);
        if (entry.type() != type) {
            throw damaged(name, "its numbers are " + entry.type() + ", not " + type);
        }
        return file.bytes(entry, 0, entry.end() - entry.begin());
    }

    IntBuffer ints(String name, int length) throws ModelFileException {
        checkLength(name, length);
        return bytes(name, ElementType.I32).asIntBuffer();
    }

    FloatBuffer floats(String name, int length) throws ModelFileException {
        checkLength(name, length);
        return bytes(name, ElementType.F32).asFloatBuffer();
    }

    /** Where entries that lie one behind the other begin, and at last where all end. */
    void checkStarts(String name, IntBuffer starts, int end) throws ModelFileException {
        int before = 0;
        for (int i = 0; i < starts.capacity(); i++) {
            int start = starts.get(i);
            if (start < before || start > end || i == 0 && start != 0) {
                throw damaged(name, "an entry lies outside of its place");
            }
            before = start;
        }
        if (before != end) {
            throw damaged(name, "its entries end too early");
        }
    }

    ModelFileException damaged(String name, String why) {
        return new ModelFileException("The tokenizer in the model's file is damaged at " + name + ": " + why);
    }

    private void checkLength(String name, int length) throws ModelFileException {
        if (length(name) != length) {
            throw damaged(name, "it has " + length(name) + " entries, not " + length);
        }
    }
}
