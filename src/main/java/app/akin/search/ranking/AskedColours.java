package app.akin.search.ranking;

import app.akin.model.colour.Colour;
import app.akin.model.colour.ColourShares;
import java.util.List;
import java.util.Set;

/**
 * Colours that are asked for.
 *
 * @param colours each as the basic ones that it may be
 */
public record AskedColours(List<Set<Colour>> colours) {

    public AskedColours {
        colours = List.copyOf(colours);
    }

    public boolean isEmpty() {
        return colours.isEmpty();
    }

    /** How well a picture has them, 0 to less than 1: once there is a good share of a colour, more of it hardly counts. */
    double fit(ColourShares shares) {
        return colours.stream()
                .mapToDouble(shares::of)
                .map(share -> share / (share + Measured.COLOUR_HALF))
                .average()
                .orElse(0);
    }
}
