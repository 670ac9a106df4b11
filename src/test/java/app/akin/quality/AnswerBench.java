package app.akin.quality;

import app.akin.answer.Answers;
import app.akin.answer.quote.Quote;
import app.akin.answer.quote.Quoter;
import app.akin.app.OpenCore;
import app.akin.proof.bench.BenchFile;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import app.akin.store.TestDatabase;
import app.akin.task.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sentence that is quoted for each of the questions that judge the list: how often it holds the answer, how often nothing
 * is quoted where there is none, both for every threshold there could be, and by the languages of question and document. Writes
 * {@code target/bench/answers.json}; with {@code -Dbench.answers=FOLDER} for those of a folder, as {@link AskedSet#in} reads it.
 */
@Tag("bench")
final class AnswerBench {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Path MODELS = Path.of(System.getProperty("akin.basedir", "."), "assets", "models");

    @TempDir
    private Path folder;

    /**
     * What came of a question.
     *
     * @param quoted whether the program quotes it
     * @param sure of the best sentence, whether it is quoted or not
     */
    private record Outcome(JudgedQuestion question, boolean quoted, double sure, boolean right, double millis) {}

    @Test
    void quotedSentencesHoldTheAnswer() throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        AskedSet set = Optional.ofNullable(System.getProperty("bench.answers"))
                .map(Path::of)
                .map(AskedSet::in)
                .orElseGet(AskedSet::judged);
        for (Map.Entry<String, byte[]> document : set.documents().entrySet()) {
            Files.write(library.resolve(document.getKey()), document.getValue());
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (OpenCore core = OpenCore.over(folder.resolve("data"), DATABASE.address(), MODELS.toAbsolutePath())) {
            core.index(library);
            for (JudgedQuestion question : set.questions()) {
                outcomes.add(ask(core, question));
            }
        }
        BenchFile file = new BenchFile(set.name());
        List<Outcome> answered = outcomes.stream()
                .filter(one -> one.question().answer().isPresent())
                .toList();
        List<Outcome> unanswered = outcomes.stream()
                .filter(one -> one.question().answer().isEmpty())
                .toList();
        List<Outcome> quoted = answered.stream().filter(Outcome::quoted).toList();
        file.put("quoted.ofAnswered", share(quoted.size(), answered.size()))
                .put("quoted.holdTheAnswer", share(right(quoted), quoted.size()))
                .put("answered.quotedRight", share(right(quoted), answered.size()))
                .put("silent.ofUnanswered", share(count(unanswered, false), unanswered.size()))
                .put("best.holdTheAnswer", share(right(answered), answered.size()))
                .put("millis.median", BenchFile.percentile(millis(outcomes), 0.5))
                .put("millis.p95", BenchFile.percentile(millis(outcomes), 0.95))
                .put("curve", curve(answered, unanswered));
        answered.stream()
                .collect(Collectors.groupingBy(one -> pair(one, set), TreeMap::new, Collectors.toList()))
                .forEach((pair, some) -> file.put(pair + ".questions", some.size())
                        .put(pair + ".best", right(some))
                        .put(pair + ".quoted", count(some, true))
                        .put(
                                pair + ".quotedRight",
                                right(some.stream().filter(Outcome::quoted).toList())));
        file.write();
    }

    /** The language of the question and that of its document. */
    private static String pair(Outcome outcome, AskedSet set) {
        String document = outcome.question().answer().orElseThrow().document();
        return outcome.question().language() + "-" + set.languages().get(document);
    }

    private static Outcome ask(OpenCore core, JudgedQuestion question) throws Exception {
        Answers answers = core.answers();
        SearchResult found = core.search().find(Query.ofWords(question.question()));
        long start = System.nanoTime();
        Optional<Quote> quote = answers.quote(found, new Cancellation());
        double millis = (System.nanoTime() - start) / 1e6;
        Optional<Quote> best = core.quoter().best(question.question(), found, new Cancellation());
        boolean right = best.isPresent()
                && question.answer()
                        .filter(answer -> spaced(best.get().text()).contains(spaced(answer.words())))
                        .isPresent();
        return new Outcome(question, quote.isPresent(), best.map(Quote::sure).orElse(0.0), right, millis);
    }

    /** For each threshold: what would be quoted, how much of it right, and how often nothing where there is no answer. */
    private static List<Map<String, Double>> curve(List<Outcome> answered, List<Outcome> unanswered) {
        List<Map<String, Double>> curve = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double threshold = i / 20.0;
            List<Outcome> quoted = answered.stream()
                    .filter(one -> one.sure() >= threshold && one.sure() > 0)
                    .toList();
            long silent = unanswered.stream()
                    .filter(one -> one.sure() < threshold || one.sure() == 0)
                    .count();
            Map<String, Double> point = new LinkedHashMap<>();
            point.put("threshold", threshold);
            point.put("quoted", share(quoted.size(), answered.size()));
            point.put("right", share(right(quoted), quoted.size()));
            point.put("silent", share(silent, unanswered.size()));
            curve.add(point);
        }
        return curve;
    }

    private static long right(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::right).count();
    }

    private static long count(List<Outcome> outcomes, boolean quoted) {
        return outcomes.stream().filter(one -> one.quoted() == quoted).count();
    }

    private static List<Double> millis(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(one -> Quoter.isAsked(one.question().question()))
                .map(Outcome::millis)
                .toList();
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : BenchFile.rounded(some / (double) all);
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
