package app.akin.quality;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.proof.bench.Photographs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * How often the half of a montage that was asked for is the hotter one: two photographs side by side, each squashed to
 * a square, asked for by a word that fits one of them alone.
 */
final class HeatMeasure {

    private static final int SIDE = 300;
    private static final int SEED = 2026;

    private HeatMeasure() {}

    /** Where in a picture something is seen. */
    @FunctionalInterface
    interface Heat {
        /** @return {@code [rows][columns]}, higher where there is more of what was asked for */
        float[][] of(RgbPicture montage, String asked) throws Exception;
    }

    /** Decodes a photograph. */
    @FunctionalInterface
    interface Pictures {
        RgbPicture of(Path photograph) throws Exception;
    }

    /**
     * A montage's halves and what asks for one of them.
     *
     * @param word a word that fits the one that is asked for and not the other
     */
    record Montage(Path left, Path right, boolean leftIsAsked, PictureWords.Found word) {

        Path asked() {
            return leftIsAsked ? left : right;
        }

        /** WordNet's number of what is asked for, as the name of its photograph gives it. */
        String wordNet() {
            String name = asked().getFileName().toString();
            return name.substring(0, name.indexOf('_'));
        }
    }

    /** @return the share of montages whose half that was asked for is the hotter one */
    static double share(List<Montage> montages, Pictures pictures, Function<Montage, String> question, Heat heat)
            throws Exception {
        int hotter = 0;
        for (Montage montage : montages) {
            RgbPicture picture = sideBySide(pictures.of(montage.left()), pictures.of(montage.right()));
            float[][] map = heat.of(picture, question.apply(montage));
            hotter += isHotter(map, montage.leftIsAsked()) ? 1 : 0;
        }
        return hotter / (double) montages.size();
    }

    /** @param count of pairs, the same at every call */
    static List<Montage> montages(List<Path> named, int count) {
        Random random = new Random(SEED);
        List<PictureWords.Found> words = PictureWords.load().found();
        List<Montage> montages = new ArrayList<>();
        while (montages.size() < count) {
            Path asked = named.get(random.nextInt(named.size()));
            Path other = named.get(random.nextInt(named.size()));
            boolean left = random.nextBoolean();
            List<PictureWords.Found> telling = new ArrayList<>(words.stream()
                    .filter(word -> word.right().contains(Photographs.thing(asked)))
                    .filter(word -> !word.right().contains(Photographs.thing(other)))
                    .toList());
            Collections.shuffle(telling, random);
            telling.stream()
                    .findFirst()
                    .ifPresent(
                            word -> montages.add(new Montage(left ? asked : other, left ? other : asked, left, word)));
        }
        return List.copyOf(montages);
    }

    private static RgbPicture sideBySide(RgbPicture left, RgbPicture right) {
        byte[] leftRows = PictureChange.shrunk(left, SIDE, SIDE).rgb();
        byte[] rightRows = PictureChange.shrunk(right, SIDE, SIDE).rgb();
        byte[] both = new byte[leftRows.length + rightRows.length];
        int row = 3 * SIDE;
        for (int y = 0; y < SIDE; y++) {
            System.arraycopy(leftRows, y * row, both, 2 * y * row, row);
            System.arraycopy(rightRows, y * row, both, (2 * y + 1) * row, row);
        }
        return new RgbPicture(new PixelSize(2 * SIDE, SIDE), both);
    }

    /** Whether the half that was asked for is hotter on average; a column in the middle belongs to neither. */
    private static boolean isHotter(float[][] heat, boolean left) {
        double leftSum = 0;
        double rightSum = 0;
        for (float[] row : heat) {
            leftSum += sum(Arrays.copyOf(row, row.length / 2));
            rightSum += sum(Arrays.copyOfRange(row, row.length - row.length / 2, row.length));
        }
        return left ? leftSum > rightSum : rightSum > leftSum;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
