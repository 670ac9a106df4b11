package app.akin.ui.search.wall;

import app.akin.ui.search.hit.Excerpt;
import app.akin.ui.search.hit.SoughtWords.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** Words of a document in their lines, headings in bold, from above until its room is full. */
final class CardText extends Region {

    /** More lines than a card has. */
    private static final int MOST_PARTS = 12;

    private static final double ABOVE_HEADING = 4;

    private final Pool headings = new Pool("passage-heading", false);
    private final Pool paragraphs = new Pool("passage-words", true);
    private final List<MarkedWords> parts = new ArrayList<>();

    CardText() {
        getStyleClass().add("card-text");
    }

    void show(Excerpt excerpt) {
        parts.clear();
        headings.begin();
        paragraphs.begin();
        int from = 0;
        for (Place heading : excerpt.headings()) {
            add(paragraphs, new Place(from, heading.start() - 1), excerpt);
            add(headings, heading, excerpt);
            from = heading.end() + 1;
        }
        add(paragraphs, new Place(from, excerpt.text().length()), excerpt);
        headings.end();
        paragraphs.end();
        requestLayout();
    }

    private void add(Pool pool, Place place, Excerpt excerpt) {
        if (place.start() < place.end() && parts.size() < MOST_PARTS) {
            MarkedWords part = pool.next();
            part.show(
                    excerpt.text().substring(place.start(), place.end()),
                    excerpt.marks().stream()
                            .map(mark -> mark.moved(-place.start()))
                            .toList());
            parts.add(part);
        }
    }

    /** Whether some of what is marked can be read, as it is laid out. */
    boolean isMarkInSight() {
        return parts.stream().anyMatch(MarkedWords::isMarkInSight);
    }

    @Override
    protected void layoutChildren() {
        double top = 0;
        for (MarkedWords part : parts) {
            double above = top > 0 && headings.has(part) ? ABOVE_HEADING : 0;
            double room = getHeight() - top - above;
            if (room < part.lineHeight()) {
                top = getHeight();
                part.hide();
            } else {
                double height = Math.min(part.heightFor(getWidth()), room);
                part.layout(0, top + above, getWidth(), height);
                top += above + height;
            }
        }
    }

    /** Parts of one kind, used again for what is shown next. */
    private final class Pool {

        private final String styleClass;
        private final boolean wrapped;
        private final List<MarkedWords> made = new ArrayList<>();
        private int used;

        Pool(String styleClass, boolean wrapped) {
            this.styleClass = styleClass;
            this.wrapped = wrapped;
        }

        void begin() {
            used = 0;
        }

        MarkedWords next() {
            if (used == made.size()) {
                MarkedWords more = new MarkedWords(styleClass, wrapped);
                made.add(more);
                getChildren().addAll(more.nodes());
            }
            return made.get(used++);
        }

        void end() {
            made.subList(used, made.size()).forEach(MarkedWords::hide);
        }

        boolean has(MarkedWords part) {
            return made.contains(part);
        }
    }
}
