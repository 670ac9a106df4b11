package app.akin.proof.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files of several pictures. */
final class MovingPictures {

    private static final int ANIMATED = 0x02;

    private MovingPictures() {}

    /** An animated GIF or a TIFF of several pages. */
    static byte[] sequence(String format, List<BufferedImage> pictures) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage picture : pictures) {
                writer.writeToSequence(new IIOImage(picture, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** An animated WebP of plain colours: lossless frames in which every code has one symbol, so that no pixel takes a bit. */
    static byte[] webp(int width, int height, List<Integer> colours) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        chunk(
                content,
                "VP8X",
                ByteBuffer.allocate(10)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(ANIMATED)
                        .put(three(width - 1))
                        .put(three(height - 1))
                        .array());
        chunk(content, "ANIM", new byte[6]);
        for (int colour : colours) {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.writeBytes(new byte[6]);
            frame.writeBytes(three(width - 1));
            frame.writeBytes(three(height - 1));
            frame.writeBytes(three(100));
            frame.write(0);
            chunk(frame, "VP8L", plainFrame(width, height, colour));
            chunk(content, "ANMF", frame.toByteArray());
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        chunk(file, "RIFF", content.toByteArray());
        return file.toByteArray();
    }

    private static byte[] plainFrame(int width, int height, int rgb) {
        Bits bits = new Bits();
        bits.add(0x2F, 8);
        bits.add(width - 1, 14);
        bits.add(height - 1, 14);
        bits.add(0, 1 + 3); // no alpha, version 0
        bits.add(0, 3); // no transform, no colour cache, one group of codes
        for (int symbol : new int[] {rgb >> 8 & 255, rgb >> 16 & 255, rgb & 255, 255, 0}) {
            bits.add(1, 1); // a simple code
            bits.add(0, 1); // of one symbol
            bits.add(1, 1); // written in eight bits
            bits.add(symbol, 8);
        }
        return bits.bytes();
    }

    private static byte[] three(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static void chunk(ByteArrayOutputStream all, String name, byte[] content) {
        all.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        all.writeBytes(content);
        if (content.length % 2 == 1) {
            all.write(0);
        }
    }

    /** Bits, the lowest first. */
    private static final class Bits {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int current;
        private int filled;

        void add(int value, int count) {
            for (int bit = 0; bit < count; bit++) {
                current |= (value >> bit & 1) << filled;
                filled++;
                if (filled == 8) {
                    bytes.write(current);
                    current = 0;
                    filled = 0;
                }
            }
        }

        byte[] bytes() {
            if (filled > 0) {
                add(0, 8 - filled);
            }
            return bytes.toByteArray();
        }
    }
}
