package app.akin.extraction;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.akin.extraction.picture.SamplePictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What lies beside the project and is not part of it. Where the photographs are missing, pictures are drawn in their place;
 * tests that need anything else are skipped, and say so.
 */
public final class SharedFolder {

    /** Large enough to be made four times smaller while decoding, each of another shape. */
    private static final List<int[]> DRAWN = List.of(
            new int[] {2400, 1800},
            new int[] {1800, 2400},
            new int[] {3600, 1800},
            new int[] {1840, 1840},
            new int[] {2810, 1913},
            new int[] {1933, 2501});

    private static final int GRAIN = 24;

    private SharedFolder() {}

    public static Path require(String below) {
        Path file = shared().resolve(below);
        assumeTrue(Files.exists(file), "needs " + file);
        return file;
    }

    public static List<Path> files(String below) {
        boolean instead = below.startsWith("photos/") && !Files.isDirectory(shared().resolve(below));
        try (Stream<Path> files = Files.list(instead ? drawn() : require(below))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shared() {
        return Path.of(Optional.ofNullable(System.getenv("AKIN_SHARED")).orElse("../shared"));
    }

    private static Path drawn() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "drawn-photographs"));
        for (int[] size : DRAWN) {
            Path file = folder.resolve("drawn " + size[0] + ".jpg");
            if (!Files.exists(file)) {
                Files.write(file, SamplePictures.encoded(sharp(size[0], size[1]), "jpeg"));
            }
        }
        return folder;
    }

    /** As sharp as a photograph of leaves or gravel: each pixel is lighter or darker than the next. */
    private static BufferedImage sharp(int width, int height) {
        BufferedImage picture = SamplePictures.landscape(width, height);
        Random random = new Random(width);
        for (int i = 0; i < width * height; i++) {
            int by = random.nextInt(-GRAIN, GRAIN + 1);
            Color before = new Color(picture.getRGB(i % width, i / width));
            picture.setRGB(
                    i % width,
                    i / width,
                    new Color(
                                    Math.clamp(before.getRed() + by, 0, 255),
                                    Math.clamp(before.getGreen() + by, 0, 255),
                                    Math.clamp(before.getBlue() + by, 0, 255))
                            .getRGB());
        }
        return picture;
    }
}
