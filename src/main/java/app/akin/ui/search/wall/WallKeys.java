package app.akin.ui.search.wall;

import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that do something while a card has the focus. */
final class WallKeys {

    private static final double MENU_INSET = 12;

    private final WallView wall;
    private final WallContext context;

    WallKeys(WallView wall, WallContext context) {
        this.wall = wall;
        this.context = context;
    }

    void pressed(KeyEvent event) {
        if (context.model().items().isEmpty() || event.isAltDown()) {
            return;
        }
        // A button among the cards, such as the line's, knows itself what Enter and the space bar mean.
        boolean onButton = event.getTarget() instanceof Button;
        if (opens(event) || moves(event) || !onButton && acts(event)) {
            event.consume();
        }
    }

    /** Right opens a stack in place, left at its top closes it; elsewhere both move. */
    private boolean opens(KeyEvent event) {
        Optional<Hit> stack = context.model()
                .focused()
                .filter(hit -> hit.more() > 0 && hit.kind() == Kind.PICTURE)
                .filter(_ -> !event.isShiftDown() && !event.isShortcutDown());
        if (stack.isEmpty()) {
            return false;
        }
        boolean opened = context.model().sheet().isOpened(stack.get());
        boolean wanted = switch (event.getCode()) {
            case RIGHT, KP_RIGHT -> !opened;
            case LEFT, KP_LEFT -> opened;
            default -> false;
        };
        if (wanted) {
            wall.keyUsed(true);
            context.actions().toggleDocument(stack.get());
        }
        return wanted;
    }

    private boolean moves(KeyEvent event) {
        boolean begins = context.model().focus() < 0;
        int at = Math.max(0, context.model().focus());
        int last = context.model().items().size() - 1;
        int page = wall.rowsInSight();
        int to = switch (event.getCode()) {
            case LEFT, KP_LEFT -> at - 1;
            case RIGHT, KP_RIGHT -> at + 1;
            case UP, KP_UP -> wall.rows().vertically(at, -1);
            case DOWN, KP_DOWN -> wall.rows().vertically(at, 1);
            case PAGE_UP -> wall.rows().vertically(at, -page);
            case PAGE_DOWN -> wall.rows().vertically(at, page);
            case HOME -> 0;
            case END -> last;
            default -> Integer.MIN_VALUE;
        };
        if (to == Integer.MIN_VALUE) {
            return false;
        }
        go(begins && event.getCode() != KeyCode.END ? 0 : Math.clamp(to, 0, last), event);
        return true;
    }

    private void go(int to, KeyEvent event) {
        wall.keyUsed(true);
        if (event.isShiftDown()) {
            context.model().selectRange(to);
        } else if (!event.isShortcutDown()) {
            context.model().select(to);
        }
        wall.focusCard(to);
    }

    private boolean acts(KeyEvent event) {
        WallModel model = context.model();
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isShiftDown()) {
            model.focused().ifPresent(context.actions()::open);
        } else if (event.getCode() == KeyCode.SPACE && event.isShortcutDown() && model.focus() >= 0) {
            model.toggle(model.focus());
        } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            model.selectAll();
        } else if (asksForMenu(event)) {
            wall.card(model.focus()).ifPresent(card -> showMenu(context, card));
        } else {
            return false;
        }
        return true;
    }

    /** GTK makes no request for a menu of these keys; where the system makes one too, the menu is only shown again. */
    private static boolean asksForMenu(KeyEvent event) {
        return event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown();
    }

    /** Shows the menu at a card, as somebody at the keyboard wants it. */
    static void showMenu(WallContext context, CardView card) {
        context.showMenu(card, card.localToScreen(MENU_INSET, card.getHeight() / 2));
    }
}
