package app.akin.ui.search.wall;

import app.akin.ui.search.hit.HitWords;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/** Clicking, double-clicking, the context menu, and dragging results out to another program. */
final class WallMouse {

    private final WallView wall;
    private final WallContext context;
    private boolean chooseOnRelease;

    WallMouse(WallView wall, WallContext context) {
        this.wall = wall;
        this.context = context;
    }

    void install() {
        // Filters: the row below takes what the mouse does for itself.
        wall.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        wall.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        wall.addEventFilter(MouseEvent.DRAG_DETECTED, this::dragged);
        wall.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    private void pressed(MouseEvent event) {
        wall.keyUsed(false);
        Optional<CardView> under = cardAt(event.getTarget());
        if (under.isEmpty() || isButton(event.getTarget())) {
            boolean beside = !isButton(event.getTarget()) && !isScrollBar(event.getTarget());
            if (under.isEmpty() && event.isPrimaryButtonDown() && beside) {
                context.model().clearSelection();
                wall.takeKeyboard();
            }
            return;
        }
        CardView card = under.get();
        boolean alreadyAmongMany = card.hit().map(context.model()::isSelected).orElse(false)
                && context.model().selectedProperty().get().size() > 1;
        // Pressing one of several may begin to drag them all: only letting go without a drag chooses this one alone.
        chooseOnRelease =
                alreadyAmongMany && event.isPrimaryButtonDown() && !event.isShortcutDown() && !event.isShiftDown();
        if (!chooseOnRelease && event.isPrimaryButtonDown()) {
            choose(card, event);
        }
        card.requestFocus();
    }

    private void choose(CardView card, MouseEvent event) {
        if (event.isShortcutDown()) {
            context.model().toggle(card.index());
        } else if (event.isShiftDown()) {
            context.model().selectRange(card.index());
        } else {
            context.model().select(card.index());
        }
    }

    private void clicked(MouseEvent event) {
        Optional<CardView> card = cardAt(event.getTarget());
        if (event.getButton() != MouseButton.PRIMARY || card.isEmpty() || isButton(event.getTarget())) {
            return;
        }
        if (chooseOnRelease && event.isStillSincePress()) {
            context.model().select(card.get().index());
        }
        chooseOnRelease = false;
        if (event.getClickCount() == 2) {
            card.get().hit().ifPresent(context.actions()::open);
        }
    }

    private void dragged(MouseEvent event) {
        Optional<CardView> card = cardAt(event.getTarget());
        if (card.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        List<File> files = context.model().selection().stream()
                .map(HitWords::path)
                .flatMap(Optional::stream)
                .distinct()
                .map(Path::toFile)
                .toList();
        if (files.isEmpty()) {
            return;
        }
        Dragboard board = wall.startDragAndDrop(TransferMode.COPY);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files);
        board.setContent(content);
        board.setDragView(DragPicture.of(card.get()));
        event.consume();
    }

    private void menu(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            wall.card(context.model().focus()).ifPresent(card -> WallKeys.showMenu(context, card));
        } else {
            cardAt(event.getTarget())
                    .ifPresent(card -> context.showMenu(card, new Point2D(event.getScreenX(), event.getScreenY())));
        }
        event.consume();
    }

    private static Optional<CardView> cardAt(EventTarget target) {
        return ancestor(target, CardView.class);
    }

    private static boolean isButton(EventTarget target) {
        return ancestor(target, Button.class).isPresent();
    }

    private static boolean isScrollBar(EventTarget target) {
        return ancestor(target, javafx.scene.control.ScrollBar.class).isPresent();
    }

    private static <N extends Node> Optional<N> ancestor(EventTarget target, Class<N> type) {
        for (Node node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (type.isInstance(node)) {
                return Optional.of(type.cast(node));
            }
        }
        return Optional.empty();
    }
}
