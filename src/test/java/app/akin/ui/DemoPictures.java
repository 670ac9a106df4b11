package app.akin.ui;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.Thumbnail;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures for the demo library: drawn by code, or photographs of a folder for looking at the window at home. */
public final class DemoPictures {

    /** A picture with its file's name. */
    public record Demo(String name, BufferedImage image) {}

    private static final int PAGE_WIDTH = 595;
    private static final int PAGE_HEIGHT = 842;
    private static final int PAGE_MARGIN = 64;

    private static final List<String> NAMES = List.of(
            "hills at dusk.jpg",
            "red flower.jpg",
            "the harbour in March.jpg",
            "moon over the ridge.png",
            "balloons.jpg",
            "field with three trees.jpg",
            "sunset, second attempt (edited).jpg",
            "IMG_2041.jpg",
            "boat on the lake.jpg",
            "kites.webp",
            "꽃밭.jpg",
            "산과 달.jpg",
            "blue house.jpg",
            "evening walk 2019-08-14.jpg",
            "poppies.jpg",
            "window light.jpg",
            "lanterns.jpg",
            "north wall, violets.jpg",
            "tulips.jpg",
            "snow.jpg");

    private DemoPictures() {}

    /** {@code count} drawn pictures, the same every time. */
    public static List<Demo> drawn(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> new Demo(i < NAMES.size() ? NAMES.get(i) : "picture " + (i + 1) + ".jpg", draw(i)))
                .toList();
    }

    /** The photographs of {@code folder} that Java itself can decode. */
    static List<Demo> photographs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString))
                    .map(DemoPictures::read)
                    .flatMap(List::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Demo> read(Path file) {
        try {
            return subsampled(file)
                    .map(image -> List.of(new Demo(file.getFileName().toString(), image)))
                    .orElse(List.of());
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static Optional<BufferedImage> subsampled(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / 1000);
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(reader.read(0, how));
        }
    }

    static Thumbnail thumbnail(BufferedImage image) {
        double scale = Math.min(1, 512.0 / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Thumbnail(new PixelSize(width, height), out.toByteArray());
    }

    private static BufferedImage draw(int number) {
        Random random = new Random(number * 7919L + 11);
        double[] shapes = {1.5, 1.33, 0.7, 1.5, 1.9, 1.0, 0.75, 1.5};
        int height = 480;
        int width = (int) (height * shapes[number % shapes.length]);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = random.nextFloat();
        g.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.35f, 0.95f), 0, height, Color.getHSBColor(hue + 0.12f, 0.3f, 0.99f)));
        g.fillRect(0, 0, width, height);
        if (number % 3 == 1) {
            flowers(g, random, width, height, hue + 0.45f);
        } else {
            hills(g, random, width, height, hue + 0.3f);
        }
        g.dispose();
        return image;
    }

    private static void hills(Graphics2D g, Random random, int width, int height, float hue) {
        g.setColor(new Color(255, 250, 235, 230));
        double sun = height * (0.12 + 0.1 * random.nextDouble());
        g.fill(new Ellipse2D.Double(width * (0.15 + 0.6 * random.nextDouble()), height * 0.12, sun, sun));
        for (int layer = 0; layer < 4; layer++) {
            Path2D hill = new Path2D.Double();
            double base = height * (0.45 + 0.14 * layer);
            hill.moveTo(0, height);
            double phase = random.nextDouble() * 6;
            for (int x = 0; x <= width; x += 8) {
                hill.lineTo(
                        x,
                        base
                                + Math.sin(x / (60.0 + 30 * layer) + phase) * (34 - 6 * layer)
                                + Math.sin(x / 23.0 + phase) * 6);
            }
            hill.lineTo(width, height);
            hill.closePath();
            g.setColor(Color.getHSBColor(hue + layer * 0.02f, 0.35f + 0.12f * layer, 0.78f - 0.14f * layer));
            g.fill(hill);
        }
    }

    private static void flowers(Graphics2D g, Random random, int width, int height, float hue) {
        g.setColor(Color.getHSBColor(0.33f, 0.45f, 0.5f));
        g.fillRect(0, (int) (height * 0.72), width, height);
        for (int flower = 0; flower < Math.max(2, width / 140); flower++) {
            double x = width * (flower + 0.5 + 0.3 * (random.nextDouble() - 0.5)) / Math.max(2, width / 140.0);
            double y = height * (0.3 + 0.25 * random.nextDouble());
            double petal = 34 + random.nextDouble() * 26;
            g.setStroke(new BasicStroke(7));
            g.setColor(Color.getHSBColor(0.34f, 0.6f, 0.4f));
            g.drawLine((int) x, (int) y, (int) (x + 12), (int) (height * 0.9));
            for (int i = 0; i < 7; i++) {
                double angle = i * 2 * Math.PI / 7;
                g.setColor(Color.getHSBColor(hue + 0.01f * i, 0.62f, 0.93f));
                g.fill(new Ellipse2D.Double(
                        x + Math.cos(angle) * petal - petal / 1.4,
                        y + Math.sin(angle) * petal - petal / 1.4,
                        petal * 1.4,
                        petal * 1.4));
            }
            g.setColor(Color.getHSBColor(0.13f, 0.75f, 0.97f));
            g.fill(new Ellipse2D.Double(x - petal * 0.6, y - petal * 0.6, petal * 1.2, petal * 1.2));
        }
    }

    /** A page of a letter, as a reader would draw it. */
    static BufferedImage page(String title, String words) {
        BufferedImage page = new BufferedImage(PAGE_WIDTH, PAGE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, PAGE_WIDTH, PAGE_HEIGHT);
        pen.setColor(new Color(0x22, 0x22, 0x22));
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 24));
        pen.drawString(title, PAGE_MARGIN, 96);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 15));
        int y = 140;
        StringBuilder line = new StringBuilder();
        for (String word : (words + " ").repeat(4).split(" ")) {
            if (pen.getFontMetrics().stringWidth(line + " " + word) > PAGE_WIDTH - 2 * PAGE_MARGIN) {
                pen.drawString(line.toString(), PAGE_MARGIN, y);
                line.setLength(0);
                y += 22;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        pen.drawString(line.toString(), PAGE_MARGIN, y);
        pen.dispose();
        return page;
    }

    static RgbPicture rgb(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        int[] row = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < row.length; i++) {
            rgb[3 * i] = (byte) (row[i] >> 16);
            rgb[3 * i + 1] = (byte) (row[i] >> 8);
            rgb[3 * i + 2] = (byte) row[i];
        }
        return new RgbPicture(new PixelSize(image.getWidth(), image.getHeight()), rgb);
    }
}
