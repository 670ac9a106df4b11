package app.akin.ui.search.asking;

import app.akin.model.Kind;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.search.SearchResult;
import app.akin.ui.search.wall.Opening;
import app.akin.ui.search.wall.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the wall shows. */
public sealed interface OnWall {

    Question question();

    /** Whether it is what came of {@code asked}. */
    default boolean answers(Question asked) {
        return !(this instanceof Waiting) && question().equals(asked);
    }

    /** Nothing yet: the library is being opened. */
    record Waiting(Question question) implements OnWall {}

    /** What was added last, page by page. */
    record Home(Question question) implements OnWall {}

    /** The answer to a question, and what of it is open. */
    record Found(Question question, SearchResult result, Opening opening) implements OnWall {

        Found(Question question, SearchResult result) {
            this(question, result, Opening.USUAL);
        }

        Found with(Opening other) {
            return new Found(question, result, other);
        }

        /** Whether this answers {@code other} just as well: the same, with chips in place of what was typed. */
        boolean fits(Question other) {
            return !other.isBlank() && question.query().equals(other.query());
        }

        Found asked(Question other) {
            return new Found(other, result, opening);
        }

        /** The same question, answered later. */
        Found later(SearchResult other) {
            return new Found(question, other, opening);
        }

        /** With what a later answer has besides. */
        Found and(SearchResult later) {
            return new Found(question, result.and(later), opening);
        }

        /** With the card of a document above the line, as the last there: a passage of it answers the question. */
        Found answeredBy(Hit sentence) {
            List<Hit> cards = new ArrayList<>(result.hits());
            int at = IntStream.range(0, cards.size())
                    .filter(i -> isOf(sentence, cards.get(i)))
                    .findFirst()
                    .orElse(-1);
            if (at < 0 || cards.get(at).band().isAboveTheLine()) {
                return this;
            }
            Hit card = cards.remove(at);
            cards.add(result.above(), card.in(Band.LIKELY));
            List<Hit> ranked = IntStream.range(0, cards.size())
                    .mapToObj(i -> cards.get(i).ranked(i + 1))
                    .toList();
            return new Found(question, result.with(ranked), opening);
        }

        private static boolean isOf(Hit sentence, Hit card) {
            return card.kind() == Kind.PASSAGE
                    && card.file().contentId() == sentence.file().contentId();
        }

        /** Nothing answers it, and nobody wants the nearest. */
        public boolean isNothing() {
            return result.above() == 0 && !opening.weaker().orElse(false);
        }

        /** Whether the end of what is on the wall is the end of what was asked for, and not the line. */
        boolean endsInSight(Sheet sheet) {
            boolean allAbove = result.above() == result.hits().size();
            return result.above() > 0 && (sheet.shown() || allAbove);
        }

        /** The place of a card among those that answer the question, from 1; nothing for the others. */
        public OptionalInt place(Hit hit) {
            List<Long> sure = result.hits().stream()
                    .filter(card -> card.band().isAboveTheLine())
                    .map(Hit::itemId)
                    .toList();
            int at = sure.indexOf(hit.itemId());
            return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
        }

        /** Without what a file holds that has left the library: the next of its stack stands for it, as open as that was. */
        Found without(Hit gone) {
            Opening left = result.siblings(gone).stream()
                    .findFirst()
                    .map(next -> opening.handedOn(
                            gone.file().contentId(), next.file().contentId()))
                    .orElse(opening);
            return new Found(question, result.without(gone.file()), left);
        }
    }
}
