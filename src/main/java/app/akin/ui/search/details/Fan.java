package app.akin.ui.search.details;

import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.ui.kit.Icons;
import app.akin.ui.search.hit.Excerpt;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.ThumbnailCache;
import app.akin.ui.search.wall.PictureFace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The first few pictures of a selection, one lying over the other, the first on top. */
final class Fan {

    private static final int SHEETS = 3;
    private static final double WIDTH = 176;
    private static final double HEIGHT = 132;

    private Fan() {}

    static List<Node> of(List<Hit> hits, ThumbnailCache thumbnails, HitWords words, BooleanSupplier wanted) {
        List<Node> sheets = new ArrayList<>();
        for (int i = Math.min(SHEETS, hits.size()) - 1; i >= 0; i--) {
            Region sheet = hits.get(i).kind() == Kind.PICTURE
                    ? picture(hits.get(i), thumbnails, wanted)
                    : passage(hits.get(i), words);
            double smaller = 1 - 0.06 * i;
            sheet.setMinSize(WIDTH * smaller, HEIGHT * smaller);
            sheet.setMaxSize(WIDTH * smaller, HEIGHT * smaller);
            sheet.setTranslateX((i - 1) * 34);
            sheet.setTranslateY(i * 14 - 10);
            sheets.add(sheet);
        }
        return sheets;
    }

    private static Region picture(Hit hit, ThumbnailCache thumbnails, BooleanSupplier wanted) {
        PictureFace face = new PictureFace();
        thumbnails.ask(hit.file().contentId(), HEIGHT * 2, wanted, image -> image.ifPresent(face::show));
        return face;
    }

    /** Its first words are enough to know it by. */
    private static Region passage(Hit hit, HitWords words) {
        Label source = new Label(words.source(hit), Icons.of(words.icon(hit, 16), 16));
        source.getStyleClass().add("passage-source");
        Label text = new Label(Excerpt.of(hit.passage().map(Passage::lines).orElse(""), List.of())
                .text());
        text.setWrapText(true);
        text.getStyleClass().add("fan-words");
        VBox sheet = new VBox(source, text);
        sheet.getStyleClass().add("fan-passage");
        return sheet;
    }
}
