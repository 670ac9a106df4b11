package app.akin.answer.quote;

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
        return best(words, found, cancellation).filter(quote -> quote.sure() >= Trust.ENOUGH);
    }

    /** The sentence that answers best, however unsure; nothing where no passage was found or nothing is asked. */
    public Optional<Quote> best(String words, SearchResult found, Cancellation cancellation) throws EncodingException {
        List<Judged> judged = judged(words, found, cancellation);
        double all = judged.stream().mapToDouble(Judged::chance).sum();
        return IntStream.range(0, judged.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> judged.get(i).chance()))
                .map(best -> {
                    Judged answer = judged.get(best);
                    return new Extent(judged, best).quote(Trust.in(answer.signals(), answer.chance() / all));
                });
    }

    private List<Judged> judged(String words, SearchResult found, Cancellation cancellation) throws EncodingException {
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
        double[] chances = SignalWeights.chances(signals);
        return IntStream.range(0, meanings.length)
                .mapToObj(i -> new Judged(candidates.sentences().get(i), signals.get(i), chances[i]))
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
}
