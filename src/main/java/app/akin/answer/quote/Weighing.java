package app.akin.answer.quote;

import app.akin.answer.quote.CandidateSentences.Placed;
import app.akin.model.hit.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What speaks for each sentence that was read for one question. */
final class Weighing {

    private static final int LETTERS_OF_A_LABEL = 24;
    private static final int COUNTED_PASSAGES = 60;

    /** The first heading of a text in Markdown, or several words in capitals. */
    private static final Pattern TITLE = Pattern.compile("^(?:# |\\p{Lu}{2,}\\s+\\p{Lu}{3,}\\s)");

    private static final double TITLED = 0.5;

    private final AskedQuestion asked;
    private final CandidateSentences candidates;
    private final Rarity rarity;
    private final Set<String> names;
    private final Spread all;
    private final Map<Long, Document> documents = new HashMap<>();
    private final Map<Long, Double> near = new HashMap<>();
    private final double best;

    /** @param meanings of the sentences, on the reader's scale */
    Weighing(AskedQuestion asked, CandidateSentences candidates, double[] meanings) {
        this.asked = asked;
        this.candidates = candidates;
        rarity = new Rarity(
                asked.stems(),
                candidates.passages().stream().limit(COUNTED_PASSAGES).toList());
        names = Names.of(asked.words(), asked.stems());
        all = Spread.of(meanings);
        best = candidates.passages().getFirst().score();
        Map<Long, List<Integer>> sentences = IntStream.range(0, meanings.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> candidates.sentences().get(i).hit().file().contentId()));
        sentences.forEach((document, places) -> documents.put(
                document,
                document(
                        document,
                        Spread.of(places.stream().mapToDouble(i -> meanings[i]).toArray()))));
    }

    /**
     * @param title the words that it begins with, and the name of its file
     * @param score of its surest passage
     * @param words of all that was found of it, and of the title
     * @param unnamed the share of the names in the question that it lacks
     */
    private record Document(Terms title, Spread spread, double score, Terms words, double unnamed) {}

    private Document document(long id, Spread spread) {
        List<Hit> passages = candidates.passages().stream()
                .filter(hit -> hit.file().contentId() == id)
                .toList();
        String first = passages.stream()
                .map(hit -> hit.passage().orElseThrow())
                .filter(passage -> passage.ordinal() == 0)
                .flatMap(passage -> Sentences.of(passage.text()).stream().limit(1))
                .map(Sentence::text)
                .findFirst()
                .orElse("");
        String title = first + " " + passages.getFirst().file().name();
        Terms words = new Terms(
                passages.stream().map(CandidateSentences::text).collect(Collectors.joining(" ", title + " ", "")));
        double unnamed = names.stream()
                .mapToDouble(name -> 1 - words.holds(name))
                .average()
                .orElse(0);
        return new Document(new Terms(title), spread, passages.getFirst().score(), words, unnamed);
    }

    /** From when to when something lasts says when it ends or begins, whichever of these is asked. */
    Signals signals(Placed placed, double meaning) {
        String text = placed.sentence().text();
        Hit hit = placed.hit();
        Document document = documents.get(hit.file().contentId());
        boolean lasts = asked.bounds() && Spans.isIn(text);
        Terms terms = new Terms(lasts ? text + " " + asked.verb().orElse("") : text);
        double inside = document.spread().deviations(meaning);
        boolean foreign = Hangul.isKorean(text) != Hangul.isKorean(asked.words());
        double held = asked.stems().stream().mapToDouble(terms::holds).sum();
        int kind = asked.kind().tells() ? asked.kind().isIn(text) ? 1 : -1 : 0;
        return new Signals(
                all.deviations(meaning),
                inside,
                hit.score(),
                best - document.score(),
                rarity.share(terms),
                rarity.shareBeyond(document.title(), terms),
                rarity.share(new Terms(placed.before())),
                near.computeIfAbsent(
                        hit.itemId(), _ -> rarity.share(new Terms(CandidateSentences.text(hit)).and(document.title()))),
                Math.min(1, held / Math.max(1, terms.size())),
                lasts ? 1 : asked.verb().map(verb -> Verbs.isIn(verb, text)).orElse(0),
                lacks(text) ? 1 : 0,
                lacks(text) && lacks(placed.after()) ? 1 : 0,
                kind,
                foreign ? 1 : 0,
                foreign ? kind : 0,
                placed.index() == 0 && hit.passage().orElseThrow().ordinal() == 0 ? 1 : 0,
                shortness(text),
                text.endsWith("?") || text.endsWith("？") ? 1 : 0,
                foreign ? 0 : document.unnamed(),
                rarity.absent(document.words()));
    }

    /** Whether a value is asked for outright, and {@code text} has none. */
    private boolean lacks(String text) {
        return asked.value().filter(value -> !value.isIn(text, asked.words())).isPresent();
    }

    /** A title with what stands behind it names much and says little. */
    private static double shortness(String text) {
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        double share = Math.max(0, 1 - letters / (double) LETTERS_OF_A_LABEL);
        return TITLE.matcher(text).find() ? Math.max(TITLED, share) : share;
    }

    /** Mean and standard deviation of what the sentences of one question score. */
    private record Spread(double mean, double deviation) {

        static Spread of(double[] values) {
            double mean = DoubleStream.of(values).average().orElse(0);
            double variance = DoubleStream.of(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return new Spread(mean, Math.sqrt(variance));
        }

        double deviations(double value) {
            return deviation == 0 ? 0 : (value - mean) / deviation;
        }
    }
}
