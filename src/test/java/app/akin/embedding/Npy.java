package app.akin.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads little-endian float32 arrays of NumPy, as their rows along the first axis. */
public final class Npy {

    private static final Pattern SHAPE = Pattern.compile("'shape': \\((\\d+),");

    private Npy() {}

    public static List<float[]> rows(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = bytes.getShort(8);
        String header = new String(bytes.array(), 10, headerLength, StandardCharsets.US_ASCII);
        Matcher shape = SHAPE.matcher(header);
        if (!shape.find() || !header.contains("'<f4'") || header.contains("'fortran_order': True")) {
            throw new IOException(file + " holds something else than float32 rows: " + header);
        }
        FloatBuffer values = bytes.position(10 + headerLength)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        int count = Integer.parseInt(shape.group(1));
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = new float[values.capacity() / count];
            values.get(row);
            rows.add(row);
        }
        return rows;
    }
}
