package app.akin.ui.search.wall;

import app.akin.model.hit.Hit;
import java.util.List;

/**
 * A card that stays where it is on the screen while the wall is laid out anew.
 *
 * @param onScreen how far below the wall's upper edge its row begins, in pixels
 */
record WallAnchor(Hit hit, double onScreen) {

    /**
     * The card with the focus where it is in sight, else the first that is.
     *
     * @param rows at least one
     * @param laidOut the hits in these rows
     * @param focus the card with the focus; below 0 for none
     * @param scroll pixels from the top to what is in sight
     * @param viewport pixels that are in sight
     */
    static WallAnchor of(WallRows rows, List<Hit> laidOut, int focus, double scroll, double viewport) {
        int card = isInSight(rows, focus, scroll, viewport)
                ? focus
                : rows.rows().get(rows.at(scroll)).first();
        return new WallAnchor(laidOut.get(card), rows.top(rows.rowOf(card)) - scroll);
    }

    private static boolean isInSight(WallRows rows, int focus, double scroll, double viewport) {
        if (focus < 0 || focus >= rows.rows().getLast().end()) {
            return false;
        }
        double top = rows.top(rows.rowOf(focus));
        return top + rows.height() > scroll && top < scroll + viewport;
    }

    /** Where to scroll to; the beginning where the card is gone. {@code index}: its place in {@code rows}, below 0 for none. */
    double scroll(WallRows rows, int index) {
        return index < 0 ? 0 : rows.top(rows.rowOf(index)) - onScreen;
    }
}
