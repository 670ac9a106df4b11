package app.akin.search.ranking;

import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.UnitVector;
import app.akin.model.colour.ColourShares;
import app.akin.model.hit.Hit;
import app.akin.model.hit.Lane;
import app.akin.model.hit.LaneRank;
import app.akin.store.content.StoredItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins lanes into one list of pictures and passages; {@link Cards} puts them in order, surest first. A document has one card, and so have
 * pictures that are nearly the same: the best of them, with the count of the others.
 */
public final class OneList {

    private final TypedWords typed;
    private final Map<Long, StoredItem> items;
    private final Map<Long, Found> found = new HashMap<>();
    private Map<Long, UnitVector> looks = Map.of();
    private List<List<Found>> cards = List.of();

    /** @param items those of all lanes that may come to be seen and are still there */
    public OneList(TypedWords typed, Map<Long, StoredItem> items) {
        this.typed = typed;
        this.items = items;
    }

    /**
     * Takes what one lane found, best first.
     *
     * @param scores in the lane's own unit, by item
     * @param sure 0 to 1, by item
     */
    public void add(Lane lane, Map<Long, Double> scores, Map<Long, Double> sure) {
        int rank = 0;
        for (Map.Entry<Long, Double> each : scores.entrySet()) {
            rank++;
            StoredItem item = items.get(each.getKey());
            if (item != null) {
                found.computeIfAbsent(each.getKey(), _ -> new Found(item))
                        .add(new LaneRank(lane, rank, each.getValue()), sure.get(each.getKey()));
            }
        }
    }

    /**
     * Takes away what is nearer to something unwanted than to the rest. A document that is called so goes whole; else
     * single passages do.
     *
     * @param unwanted all that lanes found of it
     * @param weight how much it is not wanted, above nothing
     */
    public void takeAway(OneList unwanted, double weight) {
        unwanted.raiseExact();
        Map<Long, Double> documents = unwanted.sureByName();
        found.values().forEach(one -> {
            Found other = unwanted.found.get(one.item().itemId());
            double sure = Math.max(
                    other == null ? 0 : other.sure(),
                    documents.getOrDefault(one.item().file().contentId(), 0.0));
            one.takeAway(sure, weight);
        });
        cards = List.of();
    }

    /** How sure contents are by their names, or by those of their folders. */
    private Map<Long, Double> sureByName() {
        Map<Long, Double> sure = new HashMap<>();
        found.values().stream()
                .filter(Found::isNamed)
                .forEach(one -> sure.merge(one.item().file().contentId(), one.sure(), Math::max));
        return sure;
    }

    /** Has what was quoted: it is that, whatever else it is. */
    private void raiseExact() {
        if (!typed.exact().isEmpty()) {
            found.values().stream()
                    .filter(one -> typed.standsIn(words(one.item())))
                    .forEach(one -> one.raise(1));
        }
    }

    /** Those of all that was found. */
    public Set<Long> pictures() {
        return found.values().stream()
                .filter(one -> one.item().kind() == Kind.PICTURE)
                .map(one -> one.item().itemId())
                .collect(Collectors.toSet());
    }

    /**
     * Pictures with these colours come before others of their band; to be said once all lanes are here.
     *
     * @param shares of the pictures, by item
     */
    public void colour(AskedColours colours, Map<Long, ColourShares> shares) {
        new ColourOrder(colours, shares).put(found.values());
    }

    /** Pictures that look nearly the same have one card; to be said before the cards are asked for. */
    public void stack(Map<Long, UnitVector> looksOfPictures) {
        looks = Map.copyOf(looksOfPictures);
    }

    /** The cards, best first, at most {@code limit}. */
    public List<Hit> hits(int limit) {
        List<Hit> hits = new ArrayList<>();
        for (List<Found> card : cards().subList(0, Math.min(limit, cards().size()))) {
            hits.add(card.getFirst().hit(hits.size() + 1, card.size() - 1));
        }
        return hits;
    }

    /** What else is on each card, best first, by the content of the one that is shown. */
    public Map<Long, List<Hit>> inside() {
        Map<Long, List<Hit>> inside = new HashMap<>();
        for (List<Found> card : cards()) {
            if (card.size() > 1) {
                inside.put(
                        card.getFirst().item().file().contentId(),
                        card.stream().skip(1).map(one -> one.hit(0, 0)).toList());
            }
        }
        return inside;
    }

    /** How many cards there are. */
    public int size() {
        return cards().size();
    }

    private List<List<Found>> cards() {
        if (cards.isEmpty()) {
            cards = Cards.of(wanted(), looks);
        }
        return cards;
    }

    /** All, or, where something was quoted, what has it. */
    private Collection<Found> wanted() {
        if (typed.exact().isEmpty()) {
            return found.values();
        }
        List<Found> wanted = found.values().stream()
                .filter(one -> typed.standsIn(words(one.item())))
                .toList();
        wanted.forEach(one -> one.raise(Measured.PHRASE));
        return wanted;
    }

    /** What a quotation may stand in: the text, and the name where it is the whole file that was found. */
    private static String words(StoredItem item) {
        String text = item.passage().map(Passage::text).orElse("");
        boolean isFile = item.passage().map(passage -> passage.ordinal() == 0).orElse(true);
        return isFile ? text + " / " + item.file().name() : text;
    }
}
