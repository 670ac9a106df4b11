package app.akin.ui.search.hit;

import app.akin.model.hit.Band;
import java.util.List;
import javafx.scene.layout.Region;

/** How sure it is that a hit answers its question: three bars, two, or one. Their shape says it, their colour only helps. */
public final class BandBars extends Region {

    private static final double WIDTH = 3;
    private static final double GAP = 2;
    private static final List<Double> HEIGHTS = List.of(5.0, 8.0, 11.0);
    private static final double WIDE = HEIGHTS.size() * (WIDTH + GAP) - GAP;

    private final List<Region> bars = List.of(new Region(), new Region(), new Region());

    public BandBars() {
        setMouseTransparent(true);
        getChildren().addAll(bars);
        setMinSize(WIDE, HEIGHTS.getLast());
        setPrefSize(WIDE, HEIGHTS.getLast());
        setMaxSize(WIDE, HEIGHTS.getLast());
    }

    public void show(Band band) {
        String name = switch (band) {
            case STRONG -> "strong";
            case LIKELY -> "likely";
            case WEAK -> "weak";
        };
        int filled = switch (band) {
            case STRONG -> 3;
            case LIKELY -> 2;
            case WEAK -> 1;
        };
        getStyleClass().setAll("band-bars", name);
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).getStyleClass().setAll(i < filled ? "band-bar" : "band-gap");
        }
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < bars.size(); i++) {
            double high = HEIGHTS.get(i);
            bars.get(i).resizeRelocate(i * (WIDTH + GAP), getHeight() - high, WIDTH, high);
        }
    }
}
