package app.akin.ui.search.details;

import app.akin.model.HeatMap;
import app.akin.model.Kind;
import app.akin.model.RgbPicture;
import app.akin.model.hit.Hit;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.MatchingSentence;
import app.akin.ui.search.hit.PassageText;
import app.akin.ui.search.hit.Pictures;
import app.akin.ui.search.hit.ThumbnailCache;
import app.akin.ui.search.wall.WallModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;

/**
 * What one result looks like: its picture, of which a part can be asked for, or its passage amid those around it,
 * below the page that it stands on where that can be drawn.
 */
final class PreviewPane {

    private final StackPane picture;
    private final TextFlow passage;
    private final DetailsModel model;
    private final WallModel wall;
    private final HitWords words;
    private final ThumbnailCache thumbnails;
    private final PreviewFace face = new PreviewFace();
    private final Marquee marquee;

    /**
     * @param picture filled by this
     * @param passage filled by this
     * @param parts asks for a part of the picture
     * @param look shows it large
     */
    PreviewPane(
            StackPane picture,
            TextFlow passage,
            DetailsModel model,
            WallModel wall,
            HitWords words,
            ThumbnailCache thumbnails,
            PartQuestion parts,
            Runnable look) {
        this.picture = picture;
        this.passage = passage;
        this.model = model;
        this.wall = wall;
        this.words = words;
        this.thumbnails = thumbnails;
        marquee = new Marquee(
                words.messages(), face::picture, part -> chosenPicture().ifPresent(hit -> parts.ask(hit, part)));
        picture.getChildren().addAll(face, marquee);
        // What draws a part, or takes one away, is no click.
        picture.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                look.run();
            }
        });
        model.preview().addListener((p, old, now) -> now.ifPresent(this::show));
        model.surroundings().addListener((p, old, now) -> showPassage());
    }

    void show(Hit hit) {
        marquee.clear();
        boolean isPicture = hit.kind() == Kind.PICTURE;
        picture.setVisible(isPicture);
        marquee.setVisible(isPicture);
        passage.setVisible(!isPicture);
        face.clear();
        if (isPicture) {
            model.preview().get().ifPresentOrElse(this::show, () -> showThumbnail(hit));
        } else {
            showPassage();
            model.preview().get().ifPresent(this::show);
        }
    }

    /** Where in the picture is what was asked for, if that is wanted. */
    void heat(Optional<HeatMap> map) {
        face.show(map);
    }

    /** Until the picture itself comes. */
    private void showThumbnail(Hit hit) {
        thumbnails.ask(hit.file().contentId(), DetailsModel.PREVIEW_PIXELS, () -> isChosen(hit), image -> {
            if (isChosen(hit) && model.preview().get().isEmpty()) {
                image.ifPresent(face::show);
            }
        });
    }

    private void show(RgbPicture preview) {
        picture.setVisible(true);
        if (chosenPicture().isPresent()) {
            face.show(Pictures.image(preview));
        } else {
            face.show(Pictures.image(preview), model.marks());
        }
    }

    private Optional<Hit> chosenPicture() {
        return model.selection().get().stream()
                .filter(hit -> hit.kind() == Kind.PICTURE)
                .findFirst();
    }

    private boolean isChosen(Hit hit) {
        return model.selection().get().size() == 1 && model.selection().get().getFirst() == hit;
    }

    private void showPassage() {
        List<Hit> hits = model.selection().get();
        if (hits.size() != 1 || hits.getFirst().passage().isEmpty()) {
            return;
        }
        String own = hits.getFirst().passage().get().lines();
        List<String> around = model.surroundings().get().isEmpty()
                ? List.of(own)
                : model.surroundings().get();
        Optional<MatchingSentence> match = MatchingSentence.in(own, wall.soughtIn(hits.getFirst()), words.locale());
        passage.getChildren().setAll(PassageText.texts(around, own, match, words.locale()));
    }
}
