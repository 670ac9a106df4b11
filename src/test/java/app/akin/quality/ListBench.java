package app.akin.quality;

import app.akin.app.OpenCore;
import app.akin.model.Kind;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.proof.bench.BenchFile;
import app.akin.proof.bench.Photographs;
import app.akin.search.Query;
import app.akin.search.SearchException;
import app.akin.search.SearchResult;
import app.akin.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The list that people see, over photographs that are called nothing, and documents: its order and where it ends. Writes
 * {@code target/bench/list.json}.
 */
@Tag("bench")
final class ListBench {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Path MODELS = Path.of(System.getProperty("akin.basedir", "."), "assets", "models");
    private static final int TYPED = 200;

    @TempDir
    private Path folder;

    private final Map<String, String> things = new HashMap<>();
    private final BenchFile file = new BenchFile("list");

    @Test
    void theListIsInOrderAndEnds() throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        for (Path photograph : Photographs.named()) {
            String name = "IMG_%04d.JPEG".formatted(1000 + things.size());
            Files.copy(photograph, library.resolve(name));
            things.put(name, Photographs.thing(photograph));
        }
        for (JudgedDocument document : JudgedDocument.all()) {
            Files.write(library.resolve(document.name()), document.content());
        }
        try (OpenCore core = OpenCore.over(folder.resolve("data"), DATABASE.address(), MODELS.toAbsolutePath())) {
            core.index(library);
            Asked asked = words -> core.search().find(Query.ofWords(words));
            pictures(asked);
            documents(asked);
            nothing(asked);
            names(asked, library);
            sentences(asked);
            file.write();
            orders(core);
            file.write();
        }
    }

    /** Asks with words. */
    @FunctionalInterface
    private interface Asked {
        SearchResult of(String words) throws SearchException;
    }

    private void pictures(Asked asked) throws SearchException {
        List<Double> f1 = new ArrayList<>();
        List<Double> best = new ArrayList<>();
        List<Double> ndcg = new ArrayList<>();
        for (PictureWords.Found word : PictureWords.load().found()) {
            for (PictureWords.Language language : PictureWords.Language.values()) {
                List<Hit> all = asked.of(word.in(language)).hits();
                ndcg.add(ListScores.ndcg(
                        all, hit -> isRight(hit, word.right()), word.right().size()));
                List<Hit> hits =
                        all.stream().filter(hit -> hit.kind() == Kind.PICTURE).toList();
                List<Boolean> right =
                        hits.stream().map(hit -> isRight(hit, word.right())).toList();
                int above = (int)
                        hits.stream().filter(hit -> hit.band().isAboveTheLine()).count();
                f1.add(ListScores.f1(right, above, word.right().size()));
                best.add(ListScores.bestF1(right, word.right().size()));
            }
        }
        file.put("pictures.f1", mean(f1)).put("pictures.bestCut", mean(best)).put("pictures.ndcg10.mixed", mean(ndcg));
    }

    private boolean isRight(Hit hit, Set<String> right) {
        return hit.kind() == Kind.PICTURE
                && right.contains(things.get(hit.file().name()));
    }

    private void documents(Asked asked) throws SearchException {
        Map<String, List<Double>> ndcg = new LinkedHashMap<>();
        Map<String, List<Double>> above = new LinkedHashMap<>();
        Map<String, String> names =
                JudgedDocument.all().stream().collect(Collectors.toMap(JudgedDocument::file, JudgedDocument::name));
        for (JudgedQuestion question : JudgedQuestion.all()) {
            if (question.answer().isPresent()) {
                String name = names.get(question.answer().get().document());
                List<Hit> hits = asked.of(question.question()).hits();
                double gain = ListScores.ndcg(hits, hit -> hit.file().name().equals(name), 1);
                boolean shown = hits.stream()
                        .anyMatch(hit ->
                                hit.file().name().equals(name) && hit.band().isAboveTheLine());
                for (String group : List.of("all", question.kind())) {
                    ndcg.computeIfAbsent(group, _ -> new ArrayList<>()).add(gain);
                    above.computeIfAbsent(group, _ -> new ArrayList<>()).add(shown ? 1.0 : 0.0);
                }
            }
        }
        ndcg.forEach((group, gains) -> file.put("documents.ndcg10.mixed." + group, mean(gains))
                .put("documents.answerAboveTheLine." + group, mean(above.get(group))));
    }

    private void nothing(Asked asked) throws SearchException {
        Map<String, List<SearchResult>> results = new LinkedHashMap<>();
        for (PictureWords.Missing missing : PictureWords.load().missing()) {
            for (PictureWords.Language language : PictureWords.Language.values()) {
                results.computeIfAbsent(missing.kind(), _ -> new ArrayList<>()).add(asked.of(missing.in(language)));
            }
        }
        for (JudgedQuestion question : JudgedQuestion.all()) {
            if (question.answer().isEmpty()) {
                results.computeIfAbsent("unanswered", _ -> new ArrayList<>()).add(asked.of(question.question()));
            }
        }
        results.forEach((kind, of) -> {
            file.put("nothing." + kind + ".strong", share(of, hit -> hit.band() == Band.STRONG))
                    .put(
                            "nothing." + kind + ".above",
                            share(of, hit -> hit.band().isAboveTheLine()));
            of.stream()
                    .filter(result -> result.above() > 0 && !kind.equals("not there"))
                    .forEach(result ->
                            System.out.println(kind + ": " + result.query().words() + " -> " + result.above() + " "
                                    + result.hits().getFirst().file().name() + " "
                                    + result.hits().getFirst().score() + " "
                                    + result.hits().getFirst().lanes()));
        });
    }

    private static double share(List<SearchResult> results, Function<Hit, Boolean> claim) {
        return BenchFile.rounded(results.stream()
                        .filter(result -> result.hits().stream().anyMatch(claim::apply))
                        .count()
                / (double) results.size());
    }

    private void names(Asked asked, Path library) throws SearchException, IOException {
        List<String> names;
        try (var files = Files.list(library)) {
            names = files.map(path -> path.getFileName().toString()).sorted().toList();
        }
        List<String> some = names.subList(names.size() - TYPED, names.size());
        int whole = 0;
        int withoutEnding = 0;
        for (String name : some) {
            whole += isFirst(asked.of(name), name);
            withoutEnding += isFirst(asked.of(name.substring(0, name.lastIndexOf('.'))), name);
        }
        file.put("names.first", whole + " of " + TYPED)
                .put("names.withoutEnding.first", withoutEnding + " of " + TYPED);
    }

    private static int isFirst(SearchResult result, String name) {
        boolean first = !result.hits().isEmpty()
                && result.hits().getFirst().file().name().equals(name);
        if (!first) {
            System.out.println("not first: " + name + " for " + result.query().words());
        }
        return first ? 1 : 0;
    }

    private void sentences(Asked asked) throws SearchException {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        for (JudgedDocument document : JudgedDocument.all()) {
            List<String> of = ListScores.sentences(document.text());
            for (String sentence : of.subList(0, Math.min(8, of.size()))) {
                String language = document.language().equals("ko") ? "ko" : "others";
                if (sentences.computeIfAbsent(language, _ -> new ArrayList<>()).size() < TYPED / 2) {
                    sentences.get(language).add(sentence);
                    first.merge(language, isFirst(asked.of(sentence), document.name()), Integer::sum);
                }
            }
        }
        first.forEach((language, count) -> file.put(
                "sentences.first." + language,
                count + " of " + sentences.get(language).size()));
    }

    /** The mixed list over both sets, without each lane, and as it would be without one scale for all. */
    private void orders(OpenCore core) throws SearchException {
        Map<String, List<Double>> ndcg = new LinkedHashMap<>();
        for (Wanted wanted : wanted()) {
            Query query = Query.ofWords(wanted.words());
            List<Hit> hits = core.search().find(query).hits();
            add(ndcg, "all", wanted, hits);
            add(ndcg, "rawScores", wanted, ListScores.byHighestLaneScore(hits));
            add(ndcg, "reciprocalRanks", wanted, ListScores.byReciprocalRanks(hits));
            for (Lane lane : List.of(Lane.PICTURE_VECTOR, Lane.PASSAGE_TEXT, Lane.FULL_TEXT, Lane.FILE_NAME)) {
                add(
                        ndcg,
                        "without." + lane,
                        wanted,
                        core.search().find(query.without(lane)).hits());
                add(ndcg, "alone." + lane, wanted, ListScores.of(lane, hits));
            }
        }
        ndcg.forEach((order, gains) -> file.put("ndcg10." + order, mean(gains)));
    }

    private void add(Map<String, List<Double>> ndcg, String order, Wanted wanted, List<Hit> hits) {
        double gain = ListScores.ndcg(hits, wanted.right(), wanted.all());
        for (String name : List.of(order, order + "." + wanted.set())) {
            ndcg.computeIfAbsent(name, _ -> new ArrayList<>()).add(gain);
        }
    }

    /** A question of one of the sets, and what answers it. */
    private record Wanted(String set, String words, Predicate<Hit> right, int all) {}

    private List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        for (PictureWords.Found word : PictureWords.load().found()) {
            for (PictureWords.Language language : PictureWords.Language.values()) {
                Predicate<Hit> right = hit -> isRight(hit, word.right());
                wanted.add(new Wanted(
                        "pictures", word.in(language), right, word.right().size()));
            }
        }
        Map<String, String> names =
                JudgedDocument.all().stream().collect(Collectors.toMap(JudgedDocument::file, JudgedDocument::name));
        for (JudgedQuestion question : JudgedQuestion.all()) {
            question.answer().ifPresent(answer -> {
                String name = names.get(answer.document());
                wanted.add(new Wanted(
                        "documents",
                        question.question(),
                        hit -> hit.file().name().equals(name),
                        1));
            });
        }
        return wanted;
    }

    private static double mean(List<Double> values) {
        return BenchFile.rounded(
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }
}
