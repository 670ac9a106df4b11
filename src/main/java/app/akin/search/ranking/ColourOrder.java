package app.akin.search.ranking;

import app.akin.model.Kind;
import app.akin.model.colour.ColourShares;
import app.akin.model.hit.Band;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts pictures that have the colours asked for before others of their band. The pictures of a band change places with each other, and
 * with the places how sure they are: so no band gets more or less, and what is between them stays where it is.
 */
final class ColourOrder {

    private static final Comparator<Found> SUREST_FIRST = Comparator.comparingDouble(Found::sure)
            .reversed()
            .thenComparing(one -> one.item().itemId());

    private final AskedColours colours;
    private final Map<Long, ColourShares> shares;
    /** Of those that are still to be measured. */
    private final double usual;

    /** @param shares by item; none of a picture that is still to be measured */
    ColourOrder(AskedColours colours, Map<Long, ColourShares> shares) {
        this.colours = colours;
        this.shares = shares;
        usual = shares.values().stream().mapToDouble(colours::fit).average().orElse(0);
    }

    void put(Collection<Found> found) {
        Map<Band, List<Found>> bands = new EnumMap<>(Band.class);
        found.stream()
                .filter(one -> one.item().kind() == Kind.PICTURE && one.sure() < Measured.PHRASE)
                .sorted(SUREST_FIRST)
                .forEach(one -> bands.computeIfAbsent(one.band(), _ -> new ArrayList<>())
                        .add(one));
        bands.values().forEach(this::trade);
    }

    /** @param band surest first */
    private void trade(List<Found> band) {
        double[] sure = band.stream().mapToDouble(Found::sure).toArray();
        List<Fitted> inOrder = new ArrayList<>();
        band.forEach(one -> inOrder.add(new Fitted(one, fit(one))));
        inOrder.sort(Comparator.comparingDouble(Fitted::place).reversed());
        for (int i = 0; i < sure.length; i++) {
            Fitted fitted = inOrder.get(i);
            fitted.found().trade(sure[i], fitted.fit());
        }
    }

    private double fit(Found one) {
        ColourShares known = shares.get(one.item().itemId());
        return known == null ? usual : colours.fit(known);
    }

    /** @param fit how well it has the colours */
    private record Fitted(Found found, double fit) {

        /** Below the line most shows something else: there the colour alone lifts nothing that is not near. */
        double place() {
            double counted = Measured.COLOUR * fit;
            return found.band().isAboveTheLine() ? within(found) + counted : within(found) * (1 + counted);
        }
    }

    /** Where in its band it is, 0 to 1. */
    private static double within(Found one) {
        return switch (one.band()) {
            case STRONG -> (one.sure() - Measured.STRONG) / (1 - Measured.STRONG);
            case LIKELY -> (one.sure() - Measured.LIKELY) / (Measured.STRONG - Measured.LIKELY);
            case WEAK -> one.sure() / Measured.LIKELY;
        };
    }
}
