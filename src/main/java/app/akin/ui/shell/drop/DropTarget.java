package app.akin.ui.shell.drop;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/**
 * Files dragged in from another program: shows the two halves, and does what the half under the pointer says. The search field
 * does what the right half does.
 */
public final class DropTarget {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    /** News of a drag that has ended come sooner after its drop than anybody begins another. */
    private static final long LATE_NANOS = Duration.ofMillis(250).toNanos();

    /** On a busy machine they come later, and nothing says then that they were the last. */
    private final PauseTransition forgotten = new PauseTransition(javafx.util.Duration.seconds(10));

    private final DropOverlayController overlay;
    private final Node searchBox;
    private final Node body;
    private final BooleanSupplier addingPossible;
    private final Consumer<List<Path>> add;
    private final Consumer<List<Path>> find;
    private boolean refused;
    private long drops;
    private long exits;
    private long lastNewsOfDrop = System.nanoTime() - LATE_NANOS;

    /** Where the pointer is. */
    private enum Zone {
        ADD,
        FIND,
        NOWHERE
    }

    public DropTarget(
            DropOverlayController overlay,
            Node searchBox,
            Node body,
            BooleanSupplier addingPossible,
            Consumer<List<Path>> add,
            Consumer<List<Path>> find) {
        this.overlay = overlay;
        this.searchBox = searchBox;
        this.body = body;
        this.addingPossible = addingPossible;
        this.add = add;
        this.find = find;
        forgotten.setOnFinished(e -> overlay.hide());
        overlay.shownProperty().addListener((p, old, now) -> searchBox.pseudoClassStateChanged(DROPPING, false));
    }

    public void install(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, this::over);
        scene.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        scene.setOnDragExited(e -> {
            exits++;
            refused = false;
            overlay.hide();
        });
        // Some programs never tell that their drag has left: a pointer that moves freely drags nothing.
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, e -> {
            refused = false;
            overlay.hide();
        });
    }

    /** Escape while dragging: the halves go and stay away until the next drag. */
    public boolean refuse() {
        boolean shown = overlay.isShown();
        refused = shown;
        overlay.hide();
        return shown;
    }

    private void over(DragEvent event) {
        if (event.getGestureSource() != null || !event.getDragboard().hasFiles() || refused || isLate()) {
            return;
        }
        if (hasTargetOfItsOwn(event)) {
            overlay.hide();
            return;
        }
        long dropsBefore = drops;
        long exitsBefore = exits;
        List<Path> paths = paths(event.getDragboard());
        // Asking GTK for the files runs its event loop: the drop itself may have been answered meanwhile, or the drag
        // have left, and what is told of the same drag after this must not bring the halves back.
        if (drops != dropsBefore) {
            lastNewsOfDrop = System.nanoTime();
            return;
        }
        if (exits != exitsBefore) {
            return;
        }
        overlay.show(paths, addingPossible.getAsBoolean());
        forgotten.playFromStart();
        Zone zone = zone(event);
        overlay.arm(zone == Zone.ADD, zone == Zone.FIND);
        searchBox.pseudoClassStateChanged(DROPPING, zone == Zone.FIND && inside(searchBox, event));
        if (zone != Zone.NOWHERE) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        if (event.getGestureSource() != null || !event.getDragboard().hasFiles()) {
            return;
        }
        if (hasTargetOfItsOwn(event)) {
            overlay.hide();
            return;
        }
        Zone zone = zone(event);
        List<Path> paths = paths(event.getDragboard());
        overlay.hide();
        drops++;
        lastNewsOfDrop = System.nanoTime();
        event.setDropCompleted(zone != Zone.NOWHERE);
        event.consume();
        switch (zone) {
            case ADD -> add.accept(paths);
            case FIND -> find.accept(paths);
            case NOWHERE -> {}
        }
    }

    private boolean isLate() {
        return System.nanoTime() - lastNewsOfDrop < LATE_NANOS;
    }

    /** A page's own drop area, which takes everything dropped on it. */
    private static boolean hasTargetOfItsOwn(DragEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !node.getStyleClass().contains("drop-here")) {
            node = node.getParent();
        }
        return node != null;
    }

    private Zone zone(DragEvent event) {
        if (inside(searchBox, event)) {
            return overlay.canFind() ? Zone.FIND : Zone.NOWHERE;
        } else if (!inside(body, event)) {
            return Zone.NOWHERE;
        }
        Bounds bounds = body.localToScene(body.getLayoutBounds());
        boolean left = event.getSceneX() < bounds.getCenterX();
        return left ? overlay.canAdd() ? Zone.ADD : Zone.NOWHERE : overlay.canFind() ? Zone.FIND : Zone.NOWHERE;
    }

    private static boolean inside(Node node, DragEvent event) {
        return node.localToScene(node.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY());
    }

    private static List<Path> paths(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).toList();
    }
}
