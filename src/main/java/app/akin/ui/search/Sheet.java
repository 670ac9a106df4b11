package app.akin.ui.search;

import app.akin.model.Hit;
import app.akin.model.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How an answer lies on the wall: one card a document, then the line, then what is weaker. Pure.
 *
 * @param items the cards, from the first
 * @param above how many cards answer the question, opened passages not counted
 * @param weaker how many stand, or would stand, below the line
 * @param shown whether those below the line are among the items
 * @param line the line stands before this card; nothing where there is none
 * @param inside items that are there because somebody opened their document
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

    /** @param ordered every hit, in the order that is wanted */
    static Sheet of(List<Hit> ordered, Opening opening) {
        Map<Hit, List<Hit>> documents = documents(ordered);
        List<Hit> sure = documents.keySet().stream()
                .filter(hit -> hit.band().isAboveTheLine())
                .toList();
        List<Hit> unsure = documents.keySet().stream()
                .filter(hit -> !hit.band().isAboveTheLine())
                .limit(sure.isEmpty() ? NEAREST : Integer.MAX_VALUE)
                .toList();
        boolean usual = !sure.isEmpty() && sure.size() < ENOUGH;
        boolean shown = opening.weaker().orElse(usual) && !unsure.isEmpty();
        List<Hit> items = new ArrayList<>();
        Set<Long> inside = new HashSet<>();
        sure.forEach(hit -> lay(hit, documents.get(hit), opening, items, inside));
        OptionalInt line = unsure.isEmpty() ? OptionalInt.empty() : OptionalInt.of(items.size());
        if (shown) {
            unsure.forEach(hit -> lay(hit, documents.get(hit), opening, items, inside));
        }
        return new Sheet(List.copyOf(items), sure.size(), unsure.size(), shown, line, Set.copyOf(inside));
    }

    /** How many cards {@code hits} are: those of one document are one. */
    public static int cards(List<Hit> hits) {
        return documents(hits).size();
    }

    private static void lay(Hit first, List<Hit> others, Opening opening, List<Hit> items, Set<Long> inside) {
        items.add(first);
        if (opening.documents().contains(first.file().contentId())) {
            items.addAll(others);
            others.forEach(hit -> inside.add(hit.itemId()));
        }
    }

    /** The first hit of each document, and each picture, with the others that it stands for. */
    private static Map<Hit, List<Hit>> documents(List<Hit> ordered) {
        Map<Long, List<Hit>> byDocument = new LinkedHashMap<>();
        for (Hit hit : ordered) {
            // Items and contents are numbered apart; a picture is always by itself.
            long key = hit.kind() == Kind.PASSAGE ? hit.file().contentId() : -1 - hit.itemId();
            byDocument.computeIfAbsent(key, k -> new ArrayList<>()).add(hit);
        }
        Map<Hit, List<Hit>> documents = new LinkedHashMap<>();
        byDocument.values().forEach(hits -> {
            List<Hit> others = List.copyOf(hits.subList(1, hits.size()));
            Hit first = hits.getFirst();
            documents.put(first.more() == others.size() ? first : first.standingFor(others.size()), others);
        });
        return documents;
    }

    boolean isOpened(Hit hit) {
        int at = items.indexOf(hit);
        return hit.more() > 0
                && at >= 0
                && at + 1 < items.size()
                && inside.contains(items.get(at + 1).itemId());
    }
}
