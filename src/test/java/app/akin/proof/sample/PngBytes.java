package app.akin.proof.sample;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNG files written by hand, because no library writes the ones that are wrong or huge. */
public final class PngBytes {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PngBytes() {}

    /** A whole picture, black, one bit a pixel: 65,535 x 65,535 of them are half a megabyte. */
    public static byte[] black(int width, int height) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] row = new byte[1 + (width + 7) / 8];
        try (DeflaterOutputStream rows = new DeflaterOutputStream(data, deflater, 1 << 16)) {
            for (int y = 0; y < height; y++) {
                rows.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return of(width, height, data.toByteArray());
    }

    /** A picture that says it is of this size; its pixels are not there. */
    public static byte[] headerOnly(int width, int height) {
        return of(width, height, new byte[0]);
    }

    /** Puts a chunk after the header of a PNG. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int afterHeader = SIGNATURE.length + 4 + 4 + 13 + 4;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(png, 0, afterHeader);
        chunk(all, type, content);
        all.write(png, afterHeader, png.length - afterHeader);
        return all.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] of(int width, int height, byte[] data) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream fields = new DataOutputStream(header)) {
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {1, 0, 0, 0, 0}); // one bit, grey
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chunk(all, "IHDR", header.toByteArray());
        chunk(all, "IDAT", data);
        chunk(all, "IEND", new byte[0]);
        return all.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream all, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        try (DataOutputStream out = new DataOutputStream(all)) {
            out.writeInt(content.length);
            out.write(name);
            out.write(content);
            out.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
