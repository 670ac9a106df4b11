package app.akin.ui.search.wall;

import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.hit.BandBars;
import app.akin.ui.search.hit.MarkedSentence;
import app.akin.ui.search.hit.MatchingSentence;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One result on the wall: its face, its name below, rings for selection and focus, and two buttons under the pointer. */
public final class CardView extends Region {

    static final double CAPTION = 26;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");
    private static final double BAND_ROOM = 20;
    private static final double DOCUMENT_BELOW = 8;
    private static final double HOVER_INSET = 6;
    /** The height of a page as wide as a card, through that of the card. */
    private static final double PAGE_IN_WIDTH = 1.42 * PassageFace.SHAPE;

    private final WallContext context;
    private final Region ring = new Region();
    private final StackEdges stack = new StackEdges();
    private final PictureFace picture = new PictureFace();
    private final PassageFace passage = new PassageFace();
    private final Label fallback = new Label();
    private final Label badge = new Label();
    private final FavouriteStar star = new FavouriteStar();
    private final Label name = new Label();
    private final BandBars band = new BandBars();
    private final Button document = new Button();
    private HBox buttons;
    private Optional<Hit> hit = Optional.empty();
    private Optional<MarkedSentence> marked = Optional.empty();
    private int index = -1;
    /** Of the badge with its words; below 0 when not yet known. */
    private double badgeWidth = -1;

    CardView(WallContext context) {
        this.context = context;
        getStyleClass().add("card");
        setAccessibleRole(AccessibleRole.BUTTON);
        ring.getStyleClass().add("ring");
        ring.setMouseTransparent(true);
        name.getStyleClass().add("card-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        fallback.getStyleClass().add("card-fallback");
        fallback.setContentDisplay(ContentDisplay.TOP);
        fallback.setAlignment(Pos.CENTER);
        fallback.setMouseTransparent(true);
        badge.getStyleClass().add("badge");
        badge.setMouseTransparent(true);
        getChildren().addAll(ring, stack, picture, passage, fallback, badge, star, name, band, document);
        document.getStyleClass().add("card-document");
        document.setFocusTraversable(false);
        document.setOnAction(e -> hit.ifPresent(context.actions()::toggleDocument));
        addEventHandler(MouseEvent.MOUSE_ENTERED, e -> showButtons(true));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> showButtons(false));
    }

    int index() {
        return index;
    }

    Optional<Hit> hit() {
        return hit;
    }

    /** Becomes the card of another result; its old picture is gone at once. */
    void become(Hit newHit, int newIndex) {
        boolean other = hit.isEmpty() || hit.get() != newHit;
        index = newIndex;
        if (other) {
            hit = Optional.of(newHit);
            setId("card-" + newHit.itemId());
            name.setText(newHit.file().name());
            boolean isPicture = newHit.kind() == Kind.PICTURE;
            getStyleClass().setAll("card", isPicture ? "picture" : "passage");
            band.setVisible(newHit.rank() > 0);
            band.show(newHit.band());
            picture.clear();
            picture.setVisible(isPicture);
            passage.setVisible(!isPicture);
            passage.noSheet();
            fallback.setVisible(false);
            if (!isPicture) {
                showPassage(newHit, markOf(newHit));
            }
            showButtons(isHover());
            setAccessibleText(context.words()
                    .spoken(newHit, newIndex, context.model().items().size()));
        }
        refresh();
    }

    /** Looks again at what may change while the result stays: selection, whether the file is there, the thumbnail. */
    void refresh() {
        hit.ifPresent(now -> {
            pseudoClassStateChanged(SELECTED, context.model().isSelected(now));
            boolean missing = context.model().isMissing(now);
            picture.fade(missing);
            passage.fade(missing);
            showDocument(now);
            showBadge(now, missing);
            star.setVisible(context.model().isFavourite(now));
            if (now.kind() == Kind.PICTURE) {
                loadThumbnail(now);
            } else {
                if (!marked.equals(markOf(now))) {
                    showPassage(now, markOf(now));
                }
                loadCover(now);
            }
        });
    }

    private Optional<MarkedSentence> markOf(Hit now) {
        return context.model().mark().on(now, context.model().items());
    }

    private void showPassage(Hit now, Optional<MarkedSentence> sentence) {
        marked = sentence;
        Hit from = sentence.map(MarkedSentence::hit).orElse(now);
        String text = from.passage().map(Passage::lines).orElse("");
        passage.source().setText(context.words().source(from));
        passage.source().setGraphic(Icons.of(context.words().icon(from, 16)));
        passage.show(
                text,
                sentence.map(MarkedSentence::place)
                        .or(() -> MatchingSentence.in(
                                text,
                                context.model().askedWords(),
                                context.words().locale())));
    }

    /** What else its document says, or how many pictures are nearly the same: opened, they lie on the same ground. */
    private void showDocument(Hit now) {
        boolean opened = context.model().sheet().isOpened(now);
        boolean isStack = now.more() > 0 && now.kind() == Kind.PICTURE;
        document.getStyleClass().setAll("button", isStack ? "card-stack" : "card-document");
        document.setVisible(now.more() > 0);
        document.setText(
                isStack ? String.valueOf(now.more() + 1) : context.words().more(now, opened));
        document.setGraphic(isStack ? Icons.of("fltral-image-library-20", 14) : null);
        document.setAccessibleText(context.words().more(now, opened));
        stack.setVisible(isStack && !opened);
        pseudoClassStateChanged(
                OPENED, opened || context.model().sheet().inside().contains(now.itemId()));
    }

    private void showBadge(Hit now, boolean missing) {
        Messages messages = context.words().messages();
        badge.setVisible(missing || now.file().offline());
        badge.setContentDisplay(ContentDisplay.LEFT);
        badgeWidth = -1;
        if (missing) {
            badge.setText(messages.get("card.missing"));
            badge.setGraphic(Icons.of("fltral-document-error-20", 14));
        } else if (now.file().offline()) {
            badge.setText(now.file()
                    .elsewhere()
                    .filter(desk -> !desk.isEmpty())
                    .map(desk -> messages.get("card.elsewhere", desk))
                    .orElseGet(() -> messages.get("card.offline")));
            badge.setGraphic(Icons.of("fltrmz-plug-disconnected-20", 14));
        }
    }

    private void loadThumbnail(Hit now) {
        long content = now.file().contentId();
        double pixels = context.pixelsHigh();
        context.thumbnails()
                .now(content, pixels)
                .ifPresentOrElse(
                        picture::show,
                        () -> context.thumbnails().ask(content, pixels, () -> isShown(now), image -> {
                            if (isShown(now)) {
                                image.ifPresentOrElse(picture::show, () -> showFallback(now));
                            }
                        }));
    }

    /** The words stand there until it comes, and stay where it does not. */
    private void loadCover(Hit now) {
        Hit from = marked.map(MarkedSentence::hit).orElse(now);
        boolean sought = now.rank() > 0;
        double pixels = context.pixelsHigh() * (sought ? 1 : PAGE_IN_WIDTH);
        context.covers()
                .now(from, pixels)
                .ifPresentOrElse(
                        page -> passage.sheet(page, sought),
                        () -> context.covers().ask(from, pixels, () -> isShown(now), page -> {
                            if (isShown(now)) {
                                passage.sheet(page, sought);
                            }
                        }));
    }

    private boolean isShown(Hit wanted) {
        return hit.isPresent() && hit.get() == wanted && getParent() != null && isVisible();
    }

    private void showFallback(Hit now) {
        fallback.setGraphic(Icons.of(context.words().icon(now, 20), 24));
        fallback.setText(now.file().name());
        fallback.setVisible(true);
    }

    void showButtons(boolean wanted) {
        if (!wanted) {
            if (buttons != null) {
                buttons.setVisible(false);
            }
            return;
        }
        if (buttons == null) {
            buttons = new HBox(
                    4,
                    button(
                            "fltral-image-search-20",
                            "card.like",
                            () -> context.actions().findLike(hit.stream().toList())),
                    button("fltrmz-more-20", "card.more", this::showMenu));
            buttons.getStyleClass().add("card-buttons");
            getChildren().add(buttons);
        }
        buttons.setVisible(true);
    }

    private Button button(String icon, String key, Runnable action) {
        Button button = new Button(null, Icons.of(icon, 18));
        String words = context.words().messages().get(key);
        button.getStyleClass().addAll("icon-button", "small", "card-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(e -> action.run());
        return button;
    }

    private void showMenu() {
        context.showMenu(this, buttons.localToScreen(buttons.getWidth(), buttons.getHeight() + 4));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double face = getHeight() - CAPTION;
        ring.resizeRelocate(0, 0, width, face);
        stack.resizeRelocate(0, 0, width, face);
        picture.resizeRelocate(0, 0, width, face);
        double documentLeft = passage.isVisible() ? PassageFace.PADDING : HOVER_INSET;
        document.resize(Math.min(document.prefWidth(-1), width - 2 * documentLeft), document.prefHeight(-1));
        double documentBelow = passage.isVisible() ? DOCUMENT_BELOW : HOVER_INSET;
        document.relocate(documentLeft, face - document.getHeight() - documentBelow);
        passage.foot(document.isVisible() ? document.getHeight() : 0);
        passage.resizeRelocate(0, 0, width, face);
        fallback.resizeRelocate(8, 0, width - 16, face);
        name.resizeRelocate(1, face + 2, width - 2 - (band.isVisible() ? BAND_ROOM : 0), CAPTION - 2);
        band.autosize();
        band.relocate(width - band.getWidth() - 1, face + Math.round((CAPTION + 4 - band.getHeight()) / 2));
        star.resizeRelocate(HOVER_INSET, HOVER_INSET, FavouriteStar.SIDE, FavouriteStar.SIDE);
        layoutBadge(width - 2 * HOVER_INSET, face);
        if (buttons != null) {
            buttons.autosize();
            buttons.relocate(width - buttons.getWidth() - HOVER_INSET, HOVER_INSET);
        }
    }

    /** On a narrow card only its icon. Changed only when it must be: every change asks for another layout. */
    private void layoutBadge(double room, double face) {
        if (badge.isVisible()) {
            if (badgeWidth < 0) {
                badgeWidth = badge.prefWidth(-1);
            }
            ContentDisplay fitting = badgeWidth > room ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
            if (badge.getContentDisplay() != fitting) {
                badge.setContentDisplay(fitting);
            }
            badge.autosize();
            double below = stack.isVisible() ? document.getHeight() + HOVER_INSET : 0;
            badge.relocate(HOVER_INSET, face - badge.getHeight() - HOVER_INSET - below);
        }
    }
}
