package app.akin.ui.search.details;

import app.akin.library.Library;
import app.akin.model.DrawnPage;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.search.Example;
import app.akin.ui.kit.Background;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.MatchingSentence;
import app.akin.ui.search.hit.PassageText;
import app.akin.ui.search.hit.Pictures;
import app.akin.ui.search.hit.SoughtOnPage;
import app.akin.ui.search.wall.WallModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;

/**
 * The quick look: one result over the whole window, until a key or a click closes it; arrows and buttons go on to the next. A
 * picture can be zoomed with the wheel, and dragged then.
 */
public final class QuickLook extends StackPane {

    private static final int PIXELS = 1920;
    /** For whoever zooms in. */
    private static final int MORE_PIXELS = 4096;

    private final Library library;
    private final Background background;
    private final WallModel wall;
    private final HitWords words;
    private final WholeFace picture = new WholeFace();
    private final TextFlow passage = new TextFlow();
    private final ScrollPane passageScroll = new ScrollPane(passage);
    private final QuickContent content;
    private final QuickBar bar;
    private final Marquee marquee;
    private final PartQuestion parts;
    private final Consumer<Hit> missing;
    private final QuickZoom zoom;
    private final QuickPages pages;
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
        pages = new QuickPages(library, background, this::showPage, missing);
        this.library = library;
        this.background = background;
        this.wall = wall;
        this.words = words;
        setId("quickLook");
        getStyleClass().add("quick-look");
        getStylesheets()
                .add(Objects.requireNonNull(QuickLook.class.getResource("/app/akin/ui/search/search.css"))
                        .toExternalForm());
        marquee = new Marquee(words.messages(), picture::picture, this::find);
        passageScroll.setFitToWidth(true);
        passageScroll.setFocusTraversable(false);
        passageScroll.getStyleClass().add("quick-passage");
        bar = new QuickBar(words.messages(), new BarActions());
        content = new QuickContent(picture, marquee, passageScroll);
        zoom = new QuickZoom(picture, marquee, this::sharpen);
        zoom.install(content.area());
        BorderPane layout = new BorderPane(content);
        layout.setBottom(bar);
        getChildren().add(layout);
        setVisible(false);
        setOnMouseClicked(e -> {
            // The end of dragging a page is no click.
            if (e.isStillSincePress()) {
                close();
            }
        });
        wall.itemsProperty().addListener((p, old, now) -> recount());
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
        pages.close();
        picture.clear();
        marquee.clear();
    }

    /** Turns so many pages of the document that is looked at; says whether there is one. */
    public boolean turn(int by) {
        return isVisible() && pages.turn(by);
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
            bar.show(example.label());
            bar.zooms(true);
            zoom.begin(true);
            content.showPicture();
            picture.setVisible(true);
            marquee.setVisible(true);
            picture.show(Pictures.image(decoded));
            setVisible(true);
            marquee.begin();
        });
    }

    /** Whether the picture that is looked at was made larger; where none is, nothing happens. */
    public boolean zoomIn() {
        return zoom(zoom::in);
    }

    public boolean zoomOut() {
        return zoom(zoom::out);
    }

    /** The whole picture again. */
    public boolean zoomWhole() {
        return zoom(picture::whole);
    }

    private boolean zoom(Runnable how) {
        boolean possible = isVisible() && picture.isVisible();
        if (possible) {
            how.run();
        }
        return possible;
    }

    private void sharpen() {
        if (pages.isOpen()) {
            pages.sharpen();
        } else {
            shown.ifPresent(hit -> fetch(hit, MORE_PIXELS, picture::sharpen));
        }
    }

    private void find(PicturePart part) {
        Optional<Consumer<PicturePart>> asked = source;
        close();
        asked.ifPresent(one -> one.accept(part));
    }

    /** Shows a passage, which need not be on the wall, with {@code sentence} marked in it. */
    public void show(Hit hit, String sentence) {
        look(hit, sentence.isEmpty() ? wall.askedWords() : sentence);
        bar.show(hit.file().name());
    }

    private void show(Hit hit) {
        look(hit, wall.soughtIn(hit));
    }

    /** @param marked the words of a question, or a sentence, to be marked in a passage and on its page */
    private void look(Hit hit, String marked) {
        shown = Optional.of(hit);
        bar.show(hit.file().name(), wall.focus(), wall.items().size(), wall.goesOn());
        boolean isPicture = hit.kind() == Kind.PICTURE;
        bar.zooms(isPicture);
        zoom.begin(!isPicture);
        source = Optional.of(part -> parts.ask(hit, part));
        marquee.clear();
        marquee.setVisible(isPicture);
        picture.setVisible(isPicture);
        picture.clear();
        pages.close();
        setVisible(true);
        if (isPicture) {
            content.showPicture();
            fetch(hit, PIXELS, picture::show);
        } else {
            content.showPassage();
            showPassage(hit, marked);
            if (hit.isOnDrawnPage()) {
                pages.open(hit, SoughtOnPage.of(hit, marked, words.locale()), content.pixelsHigh());
            }
        }
    }

    /** More of what the arrows go through has come, or some of it has gone. */
    private void recount() {
        shown.map(wall::indexOf)
                .filter(at -> at >= 0)
                .ifPresent(at -> bar.place(at, wall.items().size(), wall.goesOn()));
    }

    private void showPage(DrawnPage page, boolean sharper) {
        Image drawn = Pictures.image(page.picture());
        if (sharper) {
            picture.sharpen(drawn);
            return;
        }
        content.showPageBeside();
        picture.setVisible(true);
        picture.show(drawn, page.marks());
        bar.zooms(true);
        bar.page(page.number(), page.count());
        zoom.begin(false);
    }

    private void showPassage(Hit hit, String marked) {
        String own = hit.passage().map(Passage::lines).orElse("");
        passage.getChildren()
                .setAll(PassageText.texts(
                        List.of(own), own, MatchingSentence.in(own, marked, words.locale()), words.locale()));
    }

    private void fetch(Hit hit, int pixels, Consumer<Image> then) {
        background.run(
                () -> Pictures.image(library.preview(hit, pixels)),
                image -> {
                    if (shown.isPresent() && shown.get() == hit) {
                        then.accept(image);
                    }
                },
                problem -> missing.accept(hit));
    }

    /** What the buttons below do. */
    private final class BarActions implements QuickBar.Actions {

        @Override
        public void go(int by) {
            wall.select(wall.focus() + by);
        }

        @Override
        public void zoomOut() {
            QuickLook.this.zoomOut();
        }

        @Override
        public void zoomIn() {
            QuickLook.this.zoomIn();
        }

        @Override
        public void pageBack() {
            turn(-1);
        }

        @Override
        public void pageForward() {
            turn(1);
        }

        @Override
        public void close() {
            QuickLook.this.close();
        }
    }
}
