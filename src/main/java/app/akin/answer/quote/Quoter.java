package app.akin.answer.quote;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.UnitVector;
import app.akin.model.hit.Hit;
import app.akin.search.SearchResult;
import app.akin.search.ranking.AskedWords;
import app.akin.search.ranking.PassageScale;
import app.akin.search.ranking.TypedWords;
import app.akin.search.ranking.Usual;
import app.akin.task.Cancellation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the sentence that answers a question among the passages that a search found, by the reader and by words together.
 * Blocks for some tenths of a second; safe from several threads.
 */
public final class Quoter {

    /** Where the best passages do not hold the answer, further ones seldom do. */
    private static final int PASSAGES = 7;

    private static final int SENTENCES = 40;
    private static final int LETTERS_OF_A_LABEL = 24;
    private static final double LABEL = 0.25;

    /** The first heading of a text in Markdown, or several words in capitals. */
    private static final Pattern TITLE = Pattern.compile("^(?:# |\\p{Lu}{2,}\\s+\\p{Lu}{3,}\\s)");

    private static final double TITLED = 0.5;

    private final Supplier<TextEncoder> reader;
    private final Usual.Memory usual;

    /** @param reader one on this computer: every sentence is given to it */
    public Quoter(Supplier<TextEncoder> reader, Usual.Memory usual) {
        this.reader = reader;
        this.usual = usual;
    }

    /** Whether somebody who types this may expect a sentence in return. */
    public static boolean isAsked(String words) {
        return AskedQuestion.of(words).form() != AskedQuestion.Form.WORDS;
    }

    /**
     * The sentence that answers, if it is sure enough that one does.
     *
     * @throws EncodingException when the reader cannot read
     */
    public Optional<Quote> quote(String words, SearchResult found, Cancellation cancellation) throws EncodingException {
        return best(words, found, cancellation).filter(quote -> quote.sure() >= Measured.ENOUGH);
    }

    /** The sentence that answers best, however unsure; nothing where no passage was found or nothing is asked. */
    public Optional<Quote> best(String words, SearchResult found, Cancellation cancellation) throws EncodingException {
        List<Judged> ranked = ranked(words, found, cancellation);
        return IntStream.range(0, ranked.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> ranked.get(i).quote().sure()))
                .map(best -> withNext(ranked, best));
    }

    /** A question, a label, or a sentence without what was asked for is quoted with the one after it that has it. */
    private static Quote withNext(List<Judged> ranked, int best) {
        Judged first = ranked.get(best);
        Quote quote = first.quote();
        boolean whole = first.signals().asks() == 0
                && first.signals().shortness() < LABEL
                && first.signals().kind() >= 0
                && !quote.text().endsWith(":");
        if (whole || best + 1 == ranked.size()) {
            return quote;
        }
        Judged next = ranked.get(best + 1);
        boolean follows = next.quote().hit().itemId() == quote.hit().itemId()
                && next.signals().kind() >= Math.max(0, first.signals().kind());
        return follows ? new Quote(quote.hit(), quote.start(), next.quote().end(), quote.sure()) : quote;
    }

    /** A sentence, and what speaks for it. */
    record Judged(Quote quote, Signals signals) {}

    List<Judged> ranked(String words, SearchResult found, Cancellation cancellation) throws EncodingException {
        AskedQuestion asked = AskedQuestion.of(words);
        List<Hit> passages = passages(found);
        if (asked.form() == AskedQuestion.Form.WORDS || passages.isEmpty()) {
            return List.of();
        }
        Rarity rarity = new Rarity(asked.stems(), passages);
        List<Placed> sentences = passages.stream()
                .limit(PASSAGES)
                .flatMap(hit -> Sentences.of(hit.passage().orElseThrow().text()).stream()
                        .map(sentence -> new Placed(hit, sentence)))
                .limit(SENTENCES)
                .toList();
        TextEncoder encoder = reader.get();
        PassageScale scale = new PassageScale(
                usual.of(encoder), List.of(new AskedWords(encoder.encodeQuery(words), TypedWords.of(words), 1)));
        List<UnitVector> vectors = encoder.encodePassages(
                sentences.stream().map(placed -> placed.sentence().text()).toList(), cancellation);
        double[] meanings = IntStream.range(0, sentences.size())
                .mapToDouble(i -> scale.score(
                        scale.asked().cosine(vectors.get(i)),
                        sentences.get(i).sentence().text()))
                .toArray();
        Spread spread = Spread.of(meanings);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Placed placed = sentences.get(i);
            Signals signals = signals(asked, rarity, placed, meanings[i], spread.deviations(meanings[i]));
            judged.add(new Judged(
                    new Quote(
                            placed.hit(),
                            placed.sentence().start(),
                            placed.sentence().end(),
                            Measured.sure(signals)),
                    signals));
        }
        return judged;
    }

    private static Signals signals(AskedQuestion asked, Rarity rarity, Placed placed, double meaning, double apart) {
        String text = placed.sentence().text();
        String passage = placed.hit().passage().orElseThrow().text();
        boolean holds = asked.kind().isIn(text);
        return new Signals(
                meaning,
                apart,
                placed.hit().score(),
                rarity.share(new Terms(text)),
                rarity.share(new Terms(passage + " " + placed.hit().file().name())),
                asked.kind().tells() ? holds ? 1 : -1 : 0,
                text.endsWith("?") || text.endsWith("？") ? 1 : 0,
                shortness(text),
                switch (asked.form()) {
                    case QUESTION -> 1;
                    case DESCRIPTION -> 0.5;
                    case WORDS -> 0;
                });
    }

    /** A title with what stands behind it names much and says little. */
    private static double shortness(String text) {
        long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
        double share = Math.max(0, 1 - letters / (double) LETTERS_OF_A_LABEL);
        return TITLE.matcher(text).find() ? Math.max(TITLED, share) : share;
    }

    private static List<Hit> passages(SearchResult found) {
        Map<Long, Hit> passages = new LinkedHashMap<>();
        found.hits().stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit), found.siblings(hit).stream()))
                .filter(hit -> hit.passage().isPresent())
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .forEach(hit -> passages.putIfAbsent(hit.itemId(), hit));
        return List.copyOf(passages.values());
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

    private record Placed(Hit hit, Sentence sentence) {}
}
