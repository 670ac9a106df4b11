package app.akin.quality;

import app.akin.app.OpenCore;
import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.proof.bench.BenchFile;
import app.akin.proof.bench.Photographs;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.search.Query;
import app.akin.search.Search;
import app.akin.search.SearchException;
import app.akin.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Composed questions over photographs that are called nothing: what is not wanted, two words, a picture and a word, and
 * nonsense. Writes {@code target/bench/composed.json}.
 */
@Tag("bench")
final class ComposedBench {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Path MODELS = Path.of(System.getProperty("akin.basedir", "."), "assets", "models");
    private static final int FIRST = 10;
    private static final Scope PICTURES = Scope.EVERYTHING.only(Kind.PICTURE);

    /** The first without the second, which is a part of it or easily taken for it. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("dog", "terrier"),
            List.of("dog", "schnauzer"),
            List.of("dog", "husky"),
            List.of("animal", "dog"),
            List.of("animal", "bird"),
            List.of("bird", "owl"),
            List.of("bird", "parrot"),
            List.of("bird", "water bird"),
            List.of("bird", "game bird"),
            List.of("bird", "small songbird"),
            List.of("mammal", "dog"),
            List.of("animal", "insect"),
            List.of("animal", "snake"),
            List.of("reptile", "snake"),
            List.of("reptile", "turtle"),
            List.of("reptile", "lizard"),
            List.of("sea animal", "fish"),
            List.of("insect", "beetle"),
            List.of("insect", "butterfly"),
            List.of("vehicle", "train"),
            List.of("vehicle", "car"),
            List.of("vehicle", "boat or ship"),
            List.of("vehicle", "truck"),
            List.of("food", "fruit"),
            List.of("food", "bread"),
            List.of("food", "vegetables"),
            List.of("musical instrument", "guitar"),
            List.of("musical instrument", "violin"),
            List.of("musical instrument", "percussion instrument"),
            List.of("building", "bridge"),
            List.of("clothes", "hat"),
            List.of("clothes", "necktie"),
            List.of("tool", "pen or pencil"),
            List.of("sport", "ball"),
            List.of("fish", "shark"),
            List.of("terrier", "schnauzer"),
            List.of("big cat", "leopard"),
            List.of("electronic device", "clock or watch"),
            List.of("furniture", "a bed for a baby"),
            List.of("train", "fire engine"));

    @TempDir
    private Path folder;

    private final Map<String, String> things = new HashMap<>();
    private final Map<String, Path> files = new HashMap<>();
    private final Map<String, PictureWords.Found> words = new HashMap<>();
    private final BenchFile file = new BenchFile("composed");

    @Test
    void composedQuestionsAreAnsweredAndEnd() throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        for (Path photograph : Photographs.named()) {
            Path copy = library.resolve("IMG_%04d.JPEG".formatted(1000 + things.size()));
            Files.copy(photograph, copy);
            things.put(copy.getFileName().toString(), Photographs.thing(photograph));
            files.put(Photographs.thing(photograph), copy);
        }
        PictureWords.load().found().forEach(word -> words.put(word.english(), word));
        try (OpenCore core = OpenCore.over(folder.resolve("data"), DATABASE.address(), MODELS.toAbsolutePath())) {
            core.index(library);
            for (PictureWords.Language language : PictureWords.Language.values()) {
                for (double weight : List.of(0.5, 1.0, 1.5, 2.0)) {
                    without(core.search(), language, weight);
                }
            }
            pictureAndWord(core.search());
            nonsense(core.search());
            file.write();
        }
    }

    private void without(Search search, PictureWords.Language language, double weight) throws SearchException {
        int unwantedBefore = 0;
        int unwantedAfter = 0;
        int aboveBefore = 0;
        int aboveAfter = 0;
        for (List<String> pair : PAIRS) {
            Set<String> no = words.get(pair.getLast()).right();
            Set<String> good = new HashSet<>(words.get(pair.getFirst()).right());
            good.removeAll(no);
            Part wanted = Part.of(words.get(pair.getFirst()).in(language));
            Part unwanted = Part.of(words.get(pair.getLast()).in(language)).weighing(-weight);
            List<Hit> before = find(search, wanted);
            List<Hit> after = find(search, wanted, unwanted);
            unwantedBefore += count(before.subList(0, FIRST), no);
            unwantedAfter += count(after.subList(0, FIRST), no);
            aboveBefore += count(above(before), good);
            aboveAfter += count(above(after), good);
        }
        String of = "without." + language + "." + weight;
        file.put(of + ".unwantedInFirstTen", unwantedAfter + ", before " + unwantedBefore)
                .put(of + ".wantedAboveTheLine", aboveAfter + ", before " + aboveBefore);
    }

    private void pictureAndWord(Search search) throws SearchException {
        List<Double> alone = new ArrayList<>();
        List<Double> both = new ArrayList<>();
        for (PictureWords.Found word : words.values()) {
            if (word.right().size() >= 3 && word.right().size() <= 16) {
                for (String thing : word.right().stream().sorted().limit(3).toList()) {
                    Set<String> others = new HashSet<>(word.right());
                    others.remove(thing);
                    Part picture = Part.of(new Example.PictureFile(files.get(thing)));
                    alone.add(share(find(search, picture), thing, others));
                    both.add(share(find(search, picture, Part.of(word.english())), thing, others));
                }
            }
        }
        file.put("picture.found10", mean(alone)).put("picture+word.found10", mean(both));
    }

    private double share(List<Hit> hits, String asked, Set<String> right) {
        List<Hit> others = hits.stream()
                .filter(hit -> !things.get(hit.file().name()).equals(asked))
                .limit(FIRST)
                .toList();
        return count(others, right) / (double) Math.min(FIRST, right.size());
    }

    private void nonsense(Search search) throws SearchException {
        List<String> nonsense = PictureWords.load().missing().stream()
                .filter(missing -> missing.kind().equals("nonsense"))
                .map(PictureWords.Missing::english)
                .toList();
        int above = 0;
        for (int i = 0; i < nonsense.size(); i++) {
            Part other = Part.of(nonsense.get((i + 7) % nonsense.size()));
            above += above(find(search, Part.of(nonsense.get(i)), other)).isEmpty() ? 0 : 1;
        }
        file.put("nonsense.pairs.above", above + " of " + nonsense.size());
    }

    private static List<Hit> find(Search search, Part... parts) throws SearchException {
        return search.find(new Query(List.of(parts), PICTURES, Query.USUAL_LIMIT))
                .hits();
    }

    private static List<Hit> above(List<Hit> hits) {
        return hits.stream().filter(hit -> hit.band().isAboveTheLine()).toList();
    }

    private int count(List<Hit> hits, Set<String> of) {
        return (int) hits.stream()
                .filter(hit -> of.contains(things.get(hit.file().name())))
                .count();
    }

    private static double mean(List<Double> values) {
        return BenchFile.rounded(
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }
}
