package app.akin.search;

import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what a later answer has besides behind an earlier one: nothing that is looked at moves, nothing comes twice. */
final class Growth {

    private final SearchResult earlier;
    private final List<Hit> cards;
    private final Map<Long, List<Hit>> inside;
    private final Set<Long> here = new HashSet<>();

    Growth(SearchResult earlier) {
        this.earlier = earlier;
        cards = new ArrayList<>(earlier.hits());
        inside = new HashMap<>(earlier.inside());
        cards.forEach(card -> here.add(card.itemId()));
        inside.values().forEach(others -> others.forEach(other -> here.add(other.itemId())));
    }

    SearchResult with(SearchResult later) {
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            places.put(cards.get(i).itemId(), i);
        }
        for (Hit card : later.hits()) {
            List<Hit> fresh = new ArrayList<>(later.siblings(card));
            fresh.addFirst(card);
            fresh.removeIf(hit -> here.contains(hit.itemId()));
            if (!fresh.isEmpty()) {
                add(fresh, places.getOrDefault(card.itemId(), -1));
            }
        }
        return new SearchResult(
                later.query(),
                earlier.space(),
                cards,
                earlier.encoding(),
                earlier.ranking(),
                later.searched(),
                inside,
                later.whole(),
                earlier.silence());
    }

    /** @param place of the card that they belong on; below 0 for a card of their own */
    private void add(List<Hit> fresh, int place) {
        if (place >= 0) {
            Hit card = cards.get(place);
            List<Hit> others = new ArrayList<>(earlier.siblings(card));
            others.addAll(fresh);
            inside.put(card.file().contentId(), List.copyOf(others));
            cards.set(place, card.with(others.size()));
            return;
        }
        Hit card = fresh.getFirst();
        Band last = cards.isEmpty() ? card.band() : cards.getLast().band();
        Band band = card.band().compareTo(last) < 0 ? last : card.band();
        cards.add(card.ranked(cards.size() + 1).in(band).with(fresh.size() - 1));
        if (fresh.size() > 1) {
            inside.put(card.file().contentId(), List.copyOf(fresh.subList(1, fresh.size())));
        }
    }
}
