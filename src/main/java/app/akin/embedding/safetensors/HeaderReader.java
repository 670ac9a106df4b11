package app.akin.embedding.safetensors;

import app.akin.embedding.ModelFileException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON header and believes none of it: every range is checked against the file and against the others. */
final class HeaderReader {

    private static final String METADATA = "__metadata__";
    private static final int MOST_DIMENSIONS = 8;

    private final String file;
    private final long dataBytes;

    HeaderReader(String file, long dataBytes) {
        this.file = file;
        this.dataBytes = dataBytes;
    }

    Map<String, TensorEntry> read(String json) throws ModelFileException {
        Map<String, TensorEntry> entries = new LinkedHashMap<>();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                if (name.equals(METADATA)) {
                    reader.skipValue();
                } else if (entries.put(name, entry(name, reader)) != null) {
                    throw refused("names the tensor " + name + " twice");
                }
            }
            reader.endObject();
        } catch (MalformedJsonException | IllegalStateException | NumberFormatException e) {
            throw new ModelFileException(file + " is damaged: its header is not what safetensors files have", e);
        } catch (IOException e) {
            throw new ModelFileException(file + " is damaged: its header ends too early", e);
        }
        checkCoverage(entries);
        return Map.copyOf(entries);
    }

    private TensorEntry entry(String name, JsonReader reader) throws IOException, ModelFileException {
        String type = "";
        List<Long> shape = List.of();
        List<Long> offsets = List.of();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "dtype" -> type = reader.nextString();
                case "shape" -> shape = longs(reader);
                case "data_offsets" -> offsets = longs(reader);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        if (offsets.size() != 2) {
            throw refused("gives no place for the tensor " + name);
        }
        return checked(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private TensorEntry checked(String name, String typeName, List<Long> shape, long begin, long end)
            throws ModelFileException {
        ElementType type = ElementType.named(typeName)
                .orElseThrow(() -> refused("stores " + name + " as " + typeName + ", which Akin does not know"));
        if (begin < 0 || end < begin || end > dataBytes) {
            throw refused("places " + name + " outside of the file; was it cut off?");
        }
        if (bytes(name, shape, type) != end - begin) {
            throw refused("gives " + name + " a size that does not fit its shape");
        }
        return new TensorEntry(name, type, shape, begin, end);
    }

    private long bytes(String name, List<Long> shape, ElementType type) throws ModelFileException {
        try {
            long bytes = type.bytes();
            for (long side : shape) {
                if (side < 0) {
                    throw refused("gives " + name + " a negative size");
                }
                bytes = Math.multiplyExact(bytes, side);
            }
            return bytes;
        } catch (ArithmeticException e) {
            throw refused("gives " + name + " an impossible size");
        }
    }

    /**
     * As the format demands: tensors lie one after the other and fill the file, so nothing overlaps and nothing
     * hides.
     */
    private void checkCoverage(Map<String, TensorEntry> entries) throws ModelFileException {
        List<TensorEntry> inOrder = entries.values().stream()
                .sorted(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end))
                .toList();
        long reached = 0;
        for (TensorEntry entry : inOrder) {
            if (entry.begin() < reached) {
                throw refused("lets tensors overlap at " + entry.name());
            }
            if (entry.begin() > reached) {
                throw refused("leaves a gap before " + entry.name());
            }
            reached = entry.end();
        }
        if (reached != dataBytes) {
            throw refused("holds " + (dataBytes - reached) + " bytes that belong to no tensor");
        }
    }

    private List<Long> longs(JsonReader reader) throws IOException, ModelFileException {
        List<Long> numbers = new ArrayList<>();
        reader.beginArray();
        while (reader.peek() != JsonToken.END_ARRAY) {
            numbers.add(reader.nextLong());
            if (numbers.size() > MOST_DIMENSIONS) {
                throw refused("gives a tensor more than " + MOST_DIMENSIONS + " dimensions");
            }
        }
        reader.endArray();
        return numbers;
    }

    private ModelFileException refused(String what) {
        return new ModelFileException(file + " is damaged: it " + what);
    }
}
