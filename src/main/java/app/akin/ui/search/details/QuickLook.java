package app.akin.ui.search.details;

import app.akin.library.Library;
import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import app.akin.search.Example;
import app.akin.ui.kit.Background;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.MatchingSentence;
import app.akin.ui.search.hit.PassageText;
import app.akin.ui.search.hit.Pictures;
import app.akin.ui.search.wall.WallModel;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;

/** One result over the whole window, until a key or a click closes it; arrows go on to the next. */
public final class QuickLook extends StackPane {

    private static final int PIXELS = 1920;

    private final Library library;
    private final Background background;
    private final WallModel wall;
    private final HitWords words;
    private final WholeFace picture = new WholeFace();
    private final TextFlow passage = new TextFlow();
    private final ScrollPane passageScroll = new ScrollPane(passage);
    private final Label name = new Label();
    private final Marquee marquee;
    private final PartQuestion parts;
    private final Consumer<Hit> missing;
    private Optional<Hit> shown = Optional.empty();
    private Optional<Consumer<PicturePart>> source = Optional.empty();

    /** @param missing looks whether the file of a hit that cannot be shown is there at all */
    public QuickLook(
            Library library,
            Background background,
            WallModel wall,
            HitWords words,
            PartQuestion parts,
            Consumer<Hit> missing) {
        this.parts = parts;
        this.missing = missing;
        this.library = library;
        this.background = background;
        this.wall = wall;
        this.words = words;
        setId("quickLook");
        getStyleClass().add("quick-look");
        getStylesheets()
                .add(java.util.Objects.requireNonNull(QuickLook.class.getResource("/app/akin/ui/search/search.css"))
                        .toExternalForm());
        marquee = new Marquee(words.messages(), picture::picture, this::find);
        passageScroll.setFitToWidth(true);
        passageScroll.setFocusTraversable(false);
        passageScroll.getStyleClass().add("quick-passage");
        name.getStyleClass().add("quick-name");
        BorderPane layout = new BorderPane(new StackPane(picture, passageScroll, marquee));
        layout.setBottom(new StackPane(name));
        getChildren().add(layout);
        setVisible(false);
        setOnMouseClicked(e -> close());
        wall.focusProperty().addListener((p, old, now) -> {
            if (isVisible()) {
                wall.focused().ifPresent(this::show);
            }
        });
    }

    /** Opens for the card with the focus; closes when open. */
    public void toggle() {
        if (isVisible()) {
            close();
        } else {
            wall.focused().ifPresent(this::show);
        }
    }

    public void close() {
        setVisible(false);
        shown = Optional.empty();
        source = Optional.empty();
        picture.clear();
        marquee.clear();
    }

    /** Takes away what was drawn on the picture; where nothing was, closes. */
    public void escape() {
        if (marquee.isThere()) {
            marquee.clear();
        } else {
            close();
        }
    }

    /** Lets the keyboard choose a part of the picture that is shown, to be asked for. */
    public void choosePart() {
        if (isVisible() && picture.isVisible()) {
            marquee.begin();
        }
    }

    /** Shows a picture that was pasted or dropped, for a part of it to be chosen. */
    public void show(Example example) {
        parts.decode(example, decoded -> {
            shown = Optional.empty();
            source = Optional.of(part -> parts.ask(example, decoded, part));
            name.setText(example.label());
            passageScroll.setVisible(false);
            picture.setVisible(true);
            marquee.setVisible(true);
            picture.show(Pictures.image(decoded));
            setVisible(true);
            marquee.begin();
        });
    }

    private void find(PicturePart part) {
        Optional<Consumer<PicturePart>> asked = source;
        close();
        asked.ifPresent(one -> one.accept(part));
    }

    private void show(Hit hit) {
        shown = Optional.of(hit);
        name.setText(hit.file().name());
        boolean isPicture = hit.kind() == Kind.PICTURE;
        source = Optional.of(part -> parts.ask(hit, part));
        marquee.clear();
        marquee.setVisible(isPicture);
        picture.setVisible(isPicture);
        passageScroll.setVisible(!isPicture);
        setVisible(true);
        if (isPicture) {
            picture.clear();
            background.run(
                    () -> Pictures.image(library.preview(hit, PIXELS)),
                    image -> {
                        if (shown.isPresent() && shown.get() == hit) {
                            picture.show(image);
                        }
                    },
                    problem -> missing.accept(hit));
        } else {
            String own = hit.passage().map(p -> p.text()).orElse("");
            passage.getChildren()
                    .setAll(PassageText.texts(
                            java.util.List.of(own),
                            own,
                            MatchingSentence.in(own, wall.askedWords(), words.locale()),
                            words.locale()));
        }
    }
}
