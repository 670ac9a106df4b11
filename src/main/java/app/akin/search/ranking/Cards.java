package app.akin.search.ranking;

import app.akin.model.Kind;
import app.akin.model.PixelSize;
import app.akin.model.UnitVector;
import app.akin.model.hit.Lane;
import app.akin.store.content.StoredItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts what was found in order and on cards, surest first and equally sure ones by name: the passages of a document on one,
 * pictures that are nearly the same on one, and equals beside each other.
 */
final class Cards {

    private static final Comparator<Found> SUREST_FIRST = Comparator.comparingDouble(Found::sure)
            .reversed()
            .thenComparing(found -> found.item().file().name())
            .thenComparing(found -> found.item().itemId());

    /** The larger picture, and of two that are as large the file that was squeezed less. */
    private static final Comparator<Found> FINEST = Comparator.<Found>comparingLong(
                    found -> found.item().file().size().map(PixelSize::pixels).orElse(0L))
            .thenComparingLong(found -> found.item().file().stamp().bytes());

    /** Pictures that are nearly the same are nearly as sure: each is compared with so many cards before it. */
    private static final int COMPARED = 500;

    private final Map<Long, UnitVector> looks;
    private final Map<Long, List<Found>> documents = new HashMap<>();
    private final List<Stack> stacks = new ArrayList<>();
    private final List<List<Found>> cards = new ArrayList<>();

    private Cards(Map<Long, UnitVector> looks) {
        this.looks = looks;
    }

    /** Pictures that may be joined by others. */
    private record Stack(UnitVector looks, double fit, List<Found> pictures) {

        /** Where a colour is asked for, what has it is not hidden behind what has it not. */
        boolean isOfColour(Found one) {
            return Math.abs(one.fit() - fit) < Measured.OTHER_COLOUR;
        }
    }

    /**
     * @param looks of pictures, by item; those without are alone on their cards
     * @return what is on each card, the one to show first
     */
    static List<List<Found>> of(Collection<Found> found, Map<Long, UnitVector> looks) {
        Cards cards = new Cards(looks);
        found.stream().sorted(SUREST_FIRST).forEach(cards::put);
        cards.stacks.forEach(stack -> putFinestOnTop(stack.pictures()));
        return equalsTogether(cards.cards);
    }

    private void put(Found one) {
        if (one.item().kind() == Kind.PASSAGE) {
            documents
                    .computeIfAbsent(one.item().file().contentId(), _ -> newCard())
                    .add(one);
        } else {
            cardOfPicture(one).add(one);
        }
    }

    private List<Found> cardOfPicture(Found one) {
        UnitVector look = looks.get(one.item().itemId());
        if (look == null) {
            return newCard();
        }
        for (Stack stack : stacks.subList(Math.max(0, stacks.size() - COMPARED), stacks.size())) {
            if (stack.looks().cosine(look) >= Measured.SAME_LOOKS && stack.isOfColour(one)) {
                return stack.pictures();
            }
        }
        Stack alone = new Stack(look, one.fit(), newCard());
        stacks.add(alone);
        return alone.pictures();
    }

    private List<Found> newCard() {
        List<Found> card = new ArrayList<>();
        cards.add(card);
        return card;
    }

    /**
     * Unless it was asked for by its name, or with itself: then that very one is wanted; where a colour is asked for, of those that have it
     * as well.
     */
    private static void putFinestOnTop(List<Found> pictures) {
        Found surest = pictures.getFirst();
        if (pictures.size() == 1 || surest.sure() >= Measured.PHRASE) {
            return;
        }
        Found finest = pictures.stream()
                .filter(one -> one.band() == surest.band() && one.fit() >= surest.fit() - Measured.SAME_COLOUR)
                .reduce((best, next) -> FINEST.compare(next, best) > 0 ? next : best)
                .orElse(surest);
        finest.raise(surest.sure());
        pictures.remove(finest);
        pictures.addFirst(finest);
    }

    /** Files of one name in two folders, and documents that say the same; never across the line. */
    private static List<List<Found>> equalsTogether(List<List<Found>> cards) {
        Map<String, List<List<Found>>> byLikeness = new HashMap<>();
        List<List<List<Found>>> groups = new ArrayList<>();
        for (List<Found> card : cards) {
            List<String> likenesses = likenesses(card.getFirst());
            List<List<Found>> group = likenesses.stream()
                    .filter(byLikeness::containsKey)
                    .findFirst()
                    .map(byLikeness::get)
                    .orElseGet(ArrayList::new);
            if (group.isEmpty()) {
                groups.add(group);
            }
            group.add(card);
            likenesses.forEach(likeness -> byLikeness.putIfAbsent(likeness, group));
        }
        return groups.stream().flatMap(List::stream).toList();
    }

    private static List<String> likenesses(Found top) {
        String side = top.band().isAboveTheLine() ? "above " : "below ";
        StoredItem item = top.item();
        List<String> likenesses = new ArrayList<>();
        if (top.isFoundBy(Lane.FILE_NAME)) {
            likenesses.add(side + "name " + item.file().name().toLowerCase(Locale.ROOT));
        }
        item.passage()
                .ifPresent(passage -> likenesses.add(
                        side + "text " + passage.text().replaceAll("\\s+", " ").strip()));
        return likenesses;
    }
}
