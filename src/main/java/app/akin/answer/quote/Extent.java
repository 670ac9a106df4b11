package app.akin.answer.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How much is quoted: the sentence that answers best, with the one beside it where it does not say everything itself. */
final class Extent {

    private static final double LABEL = 0.25;

    /** A neighbour with so much of the best sentence's chance is as good as a part of it. */
    private static final double LIKELY = 0.25;

    private final List<Judged> sentences;
    private final int best;

    /** @param sentences in the order of their passages */
    Extent(List<Judged> sentences, int best) {
        this.sentences = sentences;
        this.best = best;
    }

    Quote quote(double sure) {
        int first = best;
        int last = needsNext() ? best + 1 : best;
        Optional<Integer> neighbour = likelyNeighbour();
        if (neighbour.isPresent()) {
            first = Math.min(first, neighbour.get());
            last = Math.max(last, neighbour.get());
        }
        return new Quote(
                sentences.get(best).placed().hit(),
                sentences.get(first).placed().sentence().start(),
                sentences.get(last).placed().sentence().end(),
                sure);
    }

    /** A question, a label, or a sentence without what was asked for is nothing without the one behind it that has it. */
    private boolean needsNext() {
        if (!isBeside(best + 1)) {
            return false;
        }
        Signals signals = sentences.get(best).signals();
        Signals next = sentences.get(best + 1).signals();
        boolean lacking = signals.lacks() > 0 && next.lacks() == 0;
        boolean open = signals.asks() > 0
                || signals.kind() < 0
                || signals.kind() == 0 && signals.shortness() >= LABEL
                || sentences.get(best).placed().sentence().text().endsWith(":");
        return lacking || open && next.kind() >= Math.max(0, signals.kind());
    }

    private Optional<Integer> likelyNeighbour() {
        double enough = LIKELY * sentences.get(best).chance();
        return IntStream.of(best - 1, best + 1)
                .filter(this::isBeside)
                .filter(i -> sentences.get(i).chance() >= enough)
                .boxed()
                .max(Comparator.comparingDouble(i -> sentences.get(i).chance()));
    }

    /** Whether there is such a sentence, and in the same passage. */
    private boolean isBeside(int index) {
        return index >= 0
                && index < sentences.size()
                && sentences.get(index).placed().hit().itemId()
                        == sentences.get(best).placed().hit().itemId();
    }
}
