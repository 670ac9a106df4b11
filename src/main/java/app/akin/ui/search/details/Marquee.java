package app.akin.ui.search.details;

import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A rectangle that somebody draws over a picture, with the mouse or with arrow keys, to ask for what is in it. It lies over
 * the picture's face and is as large as that.
 */
final class Marquee extends Region {

    /** In pixels: a hand that only clicks moves less. */
    private static final double DRAWN = 6;

    /** Of the picture's side, for each press of an arrow key. */
    private static final double STEP = 0.02;

    private static final double GAP = 8;

    private final Supplier<Bounds> picture;
    private final Consumer<PicturePart> then;
    private final Region frame = new Region();
    private final Button find = new Button();
    private Optional<PicturePart> part = Optional.empty();
    private double pressedX;
    private double pressedY;
    private boolean drawing;

    /**
     * @param picture where the picture is, in this region's own coordinates; empty while there is none
     * @param then takes the part that is asked for
     */
    Marquee(Messages messages, Supplier<Bounds> picture, Consumer<PicturePart> then) {
        this.picture = picture;
        this.then = then;
        getStyleClass().add("marquee");
        setAccessibleText(messages.get("part.a11y"));
        frame.getStyleClass().add("marquee-frame");
        frame.setMouseTransparent(true);
        find.setId("partFind");
        find.setText(messages.get("part.find"));
        find.setGraphic(Icons.of("fltrmz-visual-search-20", 18));
        find.getStyleClass().addAll("small", "accent");
        find.setFocusTraversable(false);
        find.setOnAction(e -> ask());
        getChildren().setAll(frame, find);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        show(Optional.empty());
    }

    /** Begins with the middle of the picture, for the keyboard, which it takes. */
    void begin() {
        show(part.or(() -> Optional.of(PicturePart.middle())));
        requestFocus();
    }

    /** Takes the rectangle away. */
    void clear() {
        show(Optional.empty());
    }

    boolean isThere() {
        return part.isPresent();
    }

    private void show(Optional<PicturePart> newPart) {
        part = newPart;
        frame.setVisible(part.isPresent());
        find.setVisible(part.isPresent());
        requestLayout();
    }

    private void ask() {
        Optional<PicturePart> wanted = part;
        clear();
        wanted.ifPresent(then);
    }

    private void pressed(MouseEvent event) {
        drawing = event.getButton() == MouseButton.PRIMARY && picture.get().contains(event.getX(), event.getY());
        pressedX = event.getX();
        pressedY = event.getY();
    }

    private void dragged(MouseEvent event) {
        boolean isDrawn = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) >= DRAWN || part.isPresent();
        if (drawing && isDrawn) {
            Bounds over = picture.get();
            show(Optional.of(PicturePart.between(
                    (pressedX - over.getMinX()) / over.getWidth(),
                    (pressedY - over.getMinY()) / over.getHeight(),
                    (event.getX() - over.getMinX()) / over.getWidth(),
                    (event.getY() - over.getMinY()) / over.getHeight())));
        }
        event.consume();
    }

    /** The end of drawing is no click; a click beside the rectangle takes it away, and means nothing else. */
    private void clicked(MouseEvent event) {
        if (!event.isStillSincePress()) {
            event.consume();
        } else if (part.isPresent()) {
            clear();
            event.consume();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (part.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> step(-STEP, 0, event.isShiftDown());
            case RIGHT, KP_RIGHT -> step(STEP, 0, event.isShiftDown());
            case UP, KP_UP -> step(0, -STEP, event.isShiftDown());
            case DOWN, KP_DOWN -> step(0, STEP, event.isShiftDown());
            case ENTER, SPACE -> ask();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(double right, double down, boolean grows) {
        show(part.map(one -> grows ? one.grown(right, down) : one.moved(right, down)));
    }

    @Override
    protected void layoutChildren() {
        part.ifPresent(one -> {
            Bounds over = picture.get();
            double left = over.getMinX() + one.left() * over.getWidth();
            double top = over.getMinY() + one.top() * over.getHeight();
            double width = one.width() * over.getWidth();
            double height = one.height() * over.getHeight();
            frame.resizeRelocate(left, top, width, height);
            find.autosize();
            double below = top + height + GAP;
            boolean fits = below + find.getHeight() <= getHeight();
            find.relocate(
                    Math.clamp(left, 0, Math.max(0, getWidth() - find.getWidth())),
                    fits ? below : Math.max(0, top + height - find.getHeight() - GAP));
        });
    }
}
