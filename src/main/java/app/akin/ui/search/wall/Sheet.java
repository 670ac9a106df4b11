package app.akin.ui.search.wall;

import app.akin.model.hit.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * How an answer lies on the wall: one card a document and a stack of pictures, then the line, then what is weaker. Pure.
 *
 * @param items the cards, from the first
 * @param above how many cards answer the question, opened ones not counted
 * @param weaker how many stand, or would stand, below the line
 * @param shown whether those below the line are among the items
 * @param line the line stands before this card; nothing where there is none
 * @param inside items that are there because somebody opened their card
 */
public record Sheet(List<Hit> items, int above, int weaker, boolean shown, OptionalInt line, Set<Long> inside) {

    /** So many of the nearest are shown where nothing matches well. */
    public static final int NEAREST = 20;

    /** With so many above the line the weaker ones are hidden until somebody wants them. */
    static final int ENOUGH = 5;

    /** Without a line: what was added last. */
    static Sheet plain(List<Hit> hits) {
        return new Sheet(List.copyOf(hits), hits.size(), 0, false, OptionalInt.empty(), Set.of());
    }

    /**
     * @param ordered one hit a card, in the order that is wanted
     * @param siblings what else is on a hit's card
     */
    public static Sheet of(List<Hit> ordered, Function<Hit, List<Hit>> siblings, Opening opening) {
        List<Hit> sure =
                ordered.stream().filter(hit -> hit.band().isAboveTheLine()).toList();
        List<Hit> unsure = ordered.stream()
                .filter(hit -> !hit.band().isAboveTheLine())
                .limit(sure.isEmpty() ? NEAREST : Integer.MAX_VALUE)
                .toList();
        boolean usual = !sure.isEmpty() && sure.size() < ENOUGH;
        boolean shown = opening.weaker().orElse(usual) && !unsure.isEmpty();
        List<Hit> items = opened(sure, siblings, opening);
        OptionalInt line = unsure.isEmpty() ? OptionalInt.empty() : OptionalInt.of(items.size());
        if (shown) {
            items.addAll(opened(unsure, siblings, opening));
        }
        Set<Long> inside = new HashSet<>();
        items.forEach(hit -> inside.add(hit.itemId()));
        ordered.forEach(hit -> inside.remove(hit.itemId()));
        return new Sheet(List.copyOf(items), sure.size(), unsure.size(), shown, line, Set.copyOf(inside));
    }

    private static List<Hit> opened(List<Hit> hits, Function<Hit, List<Hit>> siblings, Opening opening) {
        List<Hit> items = new ArrayList<>();
        for (Hit hit : hits) {
            items.add(hit);
            if (hit.more() > 0 && opening.documents().contains(hit.file().contentId())) {
                items.addAll(siblings.apply(hit));
            }
        }
        return items;
    }

    List<Hit> aboveTheLine() {
        return items.subList(0, line.orElse(items.size()));
    }

    boolean isOpened(Hit hit) {
        int at = items.indexOf(hit);
        return hit.more() > 0
                && at >= 0
                && at + 1 < items.size()
                && inside.contains(items.get(at + 1).itemId());
    }
}
