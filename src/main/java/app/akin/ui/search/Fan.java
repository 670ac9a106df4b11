package app.akin.ui.search;

import app.akin.model.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;

/** The first few pictures of a selection, one lying over the other, the first on top. */
final class Fan {

    private static final int SHEETS = 3;
    private static final double WIDTH = 176;
    private static final double HEIGHT = 132;

    private Fan() {}

    static List<Node> of(List<Hit> hits, ThumbnailCache thumbnails, BooleanSupplier wanted) {
        List<Node> sheets = new ArrayList<>();
        for (int i = Math.min(SHEETS, hits.size()) - 1; i >= 0; i--) {
            PictureFace sheet = new PictureFace();
            double smaller = 1 - 0.06 * i;
            sheet.setMinSize(WIDTH * smaller, HEIGHT * smaller);
            sheet.setMaxSize(WIDTH * smaller, HEIGHT * smaller);
            sheet.setTranslateX((i - 1) * 34);
            sheet.setTranslateY(i * 14 - 10);
            thumbnails.ask(hits.get(i).file().contentId(), HEIGHT * 2, wanted, image -> image.ifPresent(sheet::show));
            sheets.add(sheet);
        }
        return sheets;
    }
}
