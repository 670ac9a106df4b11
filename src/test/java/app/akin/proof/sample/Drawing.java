package app.akin.proof.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures drawn by a number: the same number is the same picture, another one looks different. */
public final class Drawing {

    public static final int WIDTH = 320;
    public static final int HEIGHT = 240;

    private Drawing() {}

    public static BufferedImage of(long number) {
        Random random = new Random(number * 7919 + 17);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, colour(random), WIDTH, HEIGHT, colour(random)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int shape = 0; shape < 9; shape++) {
            int side = 30 + random.nextInt(110);
            int x = random.nextInt(WIDTH) - side / 2;
            int y = random.nextInt(HEIGHT) - side / 2;
            graphics.setColor(colour(random));
            if (random.nextBoolean()) {
                graphics.fillOval(x, y, side, side);
            } else {
                graphics.fillRect(x, y, side, side);
            }
        }
        graphics.dispose();
        return picture;
    }

    /** Red above, blue below, a yellow disk at the left: every turn and every mirror image of it is another picture. */
    static BufferedImage flag() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(0xC81E1E));
        graphics.fillRect(0, 0, WIDTH, HEIGHT / 2);
        graphics.setColor(new Color(0x1E3CC8));
        graphics.fillRect(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        graphics.setColor(new Color(0xF0DC28));
        graphics.fillOval(60, 60, 100, 100);
        graphics.dispose();
        return picture;
    }

    /** One colour all over. */
    static BufferedImage plain(Color colour, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return picture;
    }

    static BufferedImage negative(BufferedImage picture) {
        BufferedImage negative = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                negative.setRGB(x, y, ~picture.getRGB(x, y));
            }
        }
        return negative;
    }

    public static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] png(long number) {
        return encoded(of(number), "png");
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code count} pictures that differ, numbered from {@code first}. */
    public static void many(Path folder, int first, int count) {
        for (int number = first; number < first + count; number++) {
            write(folder.resolve("drawing-%04d.png".formatted(number)), png(number));
        }
    }

    private static Color colour(Random random) {
        return Color.getHSBColor(
                random.nextFloat(), 0.45f + random.nextFloat() * 0.55f, 0.35f + random.nextFloat() * 0.65f);
    }
}
