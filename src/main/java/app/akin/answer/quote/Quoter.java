package app.akin.answer.quote;

import app.akin.answer.quote.CandidateSentences.Placed;
import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.UnitVector;
import app.akin.search.SearchResult;
import app.akin.search.ranking.AskedWords;
import app.akin.search.ranking.PassageScale;
import app.akin.search.ranking.TypedWords;
import app.akin.search.ranking.Usual;
import app.akin.task.Cancellation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Finds the sentence that answers a question among the passages that a search found, by the reader and by words together.
 * Blocks for some tenths of a second; safe from several threads.
 */
public final class Quoter {

    private static final double LABEL = 0.25;

    private final Supplier<TextEncoder> reader;
    private final Usual.Memory usual;
    private final KnownSentences known = new KnownSentences();

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
        return best(words, found, cancellation).filter(quote -> quote.sure() >= SignalWeights.ENOUGH);
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
    static Quote withNext(List<Judged> ranked, int best) {
        Judged first = ranked.get(best);
        Quote quote = first.quote();
        boolean whole = first.signals().asks() == 0
                && first.signals().kind() >= 0
                && (first.signals().kind() > 0 || first.signals().shortness() < LABEL)
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
        CandidateSentences candidates = CandidateSentences.of(words, found);
        if (asked.form() == AskedQuestion.Form.WORDS || candidates.sentences().isEmpty()) {
            return List.of();
        }
        double[] meanings = meanings(asked.words(), candidates, cancellation);
        Weighing weighing = new Weighing(asked, candidates, meanings);
        List<Signals> signals = IntStream.range(0, meanings.length)
                .mapToObj(i -> weighing.signals(candidates.sentences().get(i), meanings[i]))
                .toList();
        double[] sure = SignalWeights.sure(signals);
        return IntStream.range(0, meanings.length)
                .mapToObj(i -> new Judged(quote(candidates.sentences().get(i), sure[i]), signals.get(i)))
                .toList();
    }

    private double[] meanings(String words, CandidateSentences candidates, Cancellation cancellation)
            throws EncodingException {
        TextEncoder encoder = reader.get();
        PassageScale scale = new PassageScale(
                usual.of(encoder), List.of(new AskedWords(encoder.encodeQuery(words), TypedWords.of(words), 1)));
        List<String> texts = candidates.sentences().stream()
                .map(placed -> placed.sentence().text())
                .toList();
        List<UnitVector> vectors = known.encode(encoder, texts, cancellation);
        return IntStream.range(0, texts.size())
                .mapToDouble(i -> scale.score(scale.asked().cosine(vectors.get(i)), texts.get(i)))
                .toArray();
    }

    private static Quote quote(Placed placed, double sure) {
        return new Quote(
                placed.hit(), placed.sentence().start(), placed.sentence().end(), sure);
    }
}
