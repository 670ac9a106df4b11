package app.akin.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Fixtures;
import app.akin.embedding.FormulaIris;
import app.akin.embedding.FormulaSentence;
import app.akin.embedding.TestModels;
import app.akin.embedding.encoders.TestEngines;
import app.akin.embedding.engine.Turns;
import app.akin.embedding.eyes.IrisEncoder;
import app.akin.embedding.picture.Squash;
import app.akin.embedding.sentence.SentenceEncoder;
import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.HeatMap;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two photographs of known things side by side, and one of them asked for: how often its half is the hotter one. Squashed to
 * what the net sees, as every picture is for its heat map.
 */
@Tag("bench")
final class HeatBench {

    private static final int MONTAGES = 200;
    private static final int SIDE = 260;
    private static final int WORDS = 48;
    private static final double GOAL_BY_CLASS = 0.97;
    private static final double GOAL_BY_WORDS = 0.9;

    private final Extractor extractor = new Extractor(
            PictureDecoders.ofThisMachine(), PixelLimit.fromMemory(), new PassageSplitter(String::length, 75));

    @TempDir
    private Path temporary;

    @Test
    void halfThatIsAskedForByItsClassIsHotter() throws Exception {
        List<Path> photographs = Photographs.named();
        Map<String, Integer> classes = classes();
        TestEngines.configure();
        Path words = FormulaSentence.write("minilm", Files.createDirectory(temporary.resolve("words")));
        Path eyes = FormulaIris.write(Files.createDirectory(temporary.resolve("iris")), WORDS);
        Random random = new Random(9);
        int right = 0;
        try (Turns turns = new Turns(2);
                SentenceEncoder reader = SentenceEncoder.open(
                        TestModels.words(words, WORDS), OptionalInt.empty(), DevicePreference.CPU, turns);
                IrisEncoder iris =
                        IrisEncoder.open(TestModels.pictures(eyes, 512), reader, DevicePreference.CPU, turns)) {
            for (int i = 0; i < MONTAGES; i++) {
                Path asked = any(photographs, random);
                Path other = any(without(photographs, Set.of(thing(asked))), random);
                boolean left = random.nextBoolean();
                RgbPicture montage = left ? montage(asked, other) : montage(other, asked);
                HeatMap map = iris.heat(montage, classes.get(synset(asked)));
                right += left == isHotterAtTheLeft(map) ? 1 : 0;
            }
        }
        double share = right / (double) MONTAGES;
        new BenchFile("heat-by-class")
                .put("hotter", share)
                .put("goal", GOAL_BY_CLASS)
                .write();
        assertThat(share).isGreaterThanOrEqualTo(GOAL_BY_CLASS);
    }

    @Test
    void halfThatIsAskedForInWordsIsHotter() throws Exception {
        Path words = Fixtures.iris().resolveSibling("multilingual-e5-small");
        assumeTrue(Files.exists(words.resolve("model.safetensors")), "skipped: the reader is not there yet");
        assumeTrue(
                Files.exists(Fixtures.iris().resolve("space.safetensors")), "skipped: the space was not learned yet");
        List<Path> photographs = Photographs.named();
        TestEngines.configure();
        BenchFile file = new BenchFile("heat-by-words").put("goal", GOAL_BY_WORDS);
        Map<String, Double> shares = new HashMap<>();
        try (Turns turns = new Turns(2);
                SentenceEncoder reader = SentenceEncoder.open(
                        TestModels.words(words, 384), OptionalInt.empty(), DevicePreference.CPU, turns);
                IrisEncoder iris = IrisEncoder.open(
                        TestModels.pictures(Fixtures.iris(), 512), reader, DevicePreference.CPU, turns)) {
            for (String language : List.of("en", "ko")) {
                double share = byWords(iris, photographs, language);
                file.put(language, share);
                shares.put(language, share);
            }
        }
        file.write();
        assertThat(shares.values()).allMatch(share -> share >= GOAL_BY_WORDS);
    }

    private double byWords(IrisEncoder iris, List<Path> photographs, String language) throws Exception {
        Relevance relevance = Relevance.load();
        List<Relevance.Query> queries = relevance.queries().stream()
                .filter(query -> query.language().equals(language))
                .toList();
        assertThat(queries).isNotEmpty();
        Random random = new Random(90);
        int right = 0;
        for (int i = 0; i < MONTAGES; i++) {
            Relevance.Query query = queries.get(random.nextInt(queries.size()));
            Set<String> fitting = relevance.fitting(query);
            Path asked = any(
                    photographs.stream()
                            .filter(path -> fitting.contains(thing(path)))
                            .toList(),
                    random);
            Path other = any(without(photographs, fitting), random);
            boolean left = random.nextBoolean();
            HeatMap map = iris.heat(left ? montage(asked, other) : montage(other, asked), query.words());
            right += left == isHotterAtTheLeft(map) ? 1 : 0;
        }
        return right / (double) MONTAGES;
    }

    private static boolean isHotterAtTheLeft(HeatMap map) {
        double left = 0;
        double right = 0;
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width() / 2; x++) {
                left += map.values()[y * map.width() + x];
                right += map.values()[y * map.width() + map.width() - 1 - x];
            }
        }
        return left > right;
    }

    private RgbPicture montage(Path left, Path right) throws Exception {
        Squash squash = new Squash(SIDE);
        byte[] a = squash.of(extractor.picture(Files.readAllBytes(left))).rgb();
        byte[] b = squash.of(extractor.picture(Files.readAllBytes(right))).rgb();
        int row = 3 * SIDE;
        byte[] both = new byte[2 * row * SIDE];
        for (int y = 0; y < SIDE; y++) {
            System.arraycopy(a, y * row, both, 2 * y * row, row);
            System.arraycopy(b, y * row, both, (2 * y + 1) * row, row);
        }
        return new RgbPicture(new PixelSize(2 * SIDE, SIDE), both);
    }

    private static Path any(List<Path> photographs, Random random) {
        return photographs.get(random.nextInt(photographs.size()));
    }

    private static List<Path> without(List<Path> photographs, Set<String> things) {
        return photographs.stream()
                .filter(path -> !things.contains(thing(path)))
                .toList();
    }

    /** {@code n02099601_golden_retriever.JPEG}: its offset in WordNet, then its name. */
    private static String synset(Path photograph) {
        return photograph.getFileName().toString().split("_", 2)[0];
    }

    private static String thing(Path photograph) {
        return photograph.getFileName().toString().split("_", 2)[1].replace(".JPEG", "");
    }

    private static Map<String, Integer> classes() throws IOException {
        Map<String, Integer> classes = new HashMap<>();
        for (String line : Files.readAllLines(Fixtures.shared("fixtures/imagenet_classes.tsv"))) {
            String[] columns = line.split("\t");
            if (!columns[0].equals("index")) {
                classes.put(columns[1], Integer.valueOf(columns[0]));
            }
        }
        return classes;
    }
}
