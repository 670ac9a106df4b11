package app.akin.extraction.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A photograph, made on the spot, that says how it was taken: 1/250 s, f/2.8, ISO 200, a lens and a place in the south. */
public final class SamplePhotograph {

    private SamplePhotograph() {}

    /** A JPEG of this camera. */
    public static byte[] of(String maker, String model) throws IOException {
        byte[] jpeg = SamplePictures.encoded(SamplePictures.quarters(20, 20), "jpeg");
        return SamplePictures.withSegment(jpeg, 0xE1, exif(maker, model));
    }

    /** Big-endian TIFF after its mark: the main directory, the camera's, the satellites', then their longer values. */
    private static byte[] exif(String maker, String model) throws IOException {
        int camera = 8 + 2 + 4 * 12 + 4;
        int satellites = camera + 2 + 4 * 12 + 4;
        int values = satellites + 2 + 4 * 12 + 4;
        ByteArrayOutputStream tail = new ByteArrayOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        out.writeInt(8);
        out.writeShort(4);
        text(out, 0x010F, maker, tail, values);
        text(out, 0x0110, model, tail, values);
        entry(out, 0x8769, 4, 1, camera);
        entry(out, 0x8825, 4, 1, satellites);
        out.writeInt(0);
        out.writeShort(4);
        fractions(out, 0x829A, tail, values, 1, 250);
        fractions(out, 0x829D, tail, values, 28, 10);
        entry(out, 0x8827, 3, 1, 200 << 16);
        text(out, 0xA434, "NIKKOR 50mm", tail, values);
        out.writeInt(0);
        out.writeShort(4);
        entry(out, 1, 2, 2, 'S' << 24);
        fractions(out, 2, tail, values, 37, 1, 30, 1, 0, 1);
        entry(out, 3, 2, 2, 'E' << 24);
        fractions(out, 4, tail, values, 126, 1, 45, 1, 0, 1);
        out.writeInt(0);
        out.write(tail.toByteArray());
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, int tag, String text, ByteArrayOutputStream tail, int values)
            throws IOException {
        byte[] ended = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        entry(out, tag, 2, ended.length, values + tail.size());
        tail.write(ended);
    }

    private static void fractions(DataOutputStream out, int tag, ByteArrayOutputStream tail, int values, int... parts)
            throws IOException {
        entry(out, tag, 5, parts.length / 2, values + tail.size());
        DataOutputStream written = new DataOutputStream(tail);
        for (int part : parts) {
            written.writeInt(part);
        }
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }
}
