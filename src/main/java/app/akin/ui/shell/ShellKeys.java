package app.akin.ui.shell;

import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import app.akin.ui.search.SearchScreen;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.asking.Sort;
import app.akin.ui.search.hit.HitActions;
import app.akin.ui.search.wall.WallModel;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.bar.ShellActions;
import app.akin.ui.shell.page.PageId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The keys of the whole window. Keys that move on the wall are the wall's own. */
final class ShellKeys {

    private static final Map<KeyCode, Sort> ORDERS = Map.of(
            KeyCode.DIGIT1, Sort.BEST,
            KeyCode.DIGIT2, Sort.NEWEST,
            KeyCode.DIGIT3, Sort.OLDEST,
            KeyCode.DIGIT4, Sort.NAME,
            KeyCode.DIGIT5, Sort.FOLDER,
            KeyCode.DIGIT6, Sort.SIZE);

    private final ShellActions actions;
    private final HitActions hits;
    private final ShellKept kept;
    private final SearchModel search;
    private final WallModel wall;
    private final SearchScreen screen;
    private final Banners banners;
    private final Scene scene;

    ShellKeys(Scene scene, ShellActions actions, ShellParts parts) {
        this.scene = scene;
        this.actions = actions;
        this.hits = parts.hits();
        this.kept = parts.kept();
        this.search = parts.search();
        this.wall = parts.wall();
        this.screen = parts.screen();
        this.banners = parts.banners();
    }

    void install() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::mouse);
    }

    private void pressed(KeyEvent event) {
        boolean done = event.isShortcutDown()
                ? order(event) || withShortcut(event)
                : event.isAltDown() ? withAlt(event) : plain(event);
        if (done) {
            event.consume();
        }
    }

    private boolean order(KeyEvent event) {
        if (!event.isShiftDown() || !ORDERS.containsKey(event.getCode())) {
            return false;
        }
        search.sort().set(ORDERS.get(event.getCode()));
        return true;
    }

    private boolean withShortcut(KeyEvent event) {
        switch (event.getCode()) {
            case F, K -> actions.toField();
            case I -> actions.toggleDetails();
            case B -> actions.toggleSidebar();
            case O -> {
                if (event.isShiftDown()) {
                    actions.chooseFolder();
                } else {
                    actions.chooseFiles();
                }
            }
            case COMMA -> actions.toggleSettings();
            case PLUS, ADD, EQUALS -> screen.larger();
            case MINUS, SUBTRACT -> screen.smaller();
            case DIGIT0, NUMPAD0 -> screen.usualSize();
            case DIGIT1, NUMPAD1 -> kind(Optional.empty());
            case DIGIT2, NUMPAD2 -> kind(Optional.of(Kind.PICTURE));
            case DIGIT3, NUMPAD3 -> kind(Optional.of(Kind.PASSAGE));
            case M -> screen.choosePart();
            case D -> kept.toggleFavourites();
            case S -> kept.saveSearch();
            case V -> {
                return paste();
            }
            case Z -> {
                return !event.isShiftDown() && undo();
            }
            default -> {
                return onSelection(event);
            }
        }
        return true;
    }

    /** Text goes into a text field as ever; pictures and files become the question wherever the keyboard is. */
    private boolean paste() {
        boolean inOtherText = scene.getFocusOwner() instanceof TextInputControl && !screen.isFieldFocused();
        if (inOtherText) {
            return false;
        }
        return actions.paste(screen.isFieldFocused());
    }

    /** What was removed comes back, unless the keyboard is in a text that has something to take back itself. */
    private boolean undo() {
        boolean textFirst = scene.getFocusOwner() instanceof TextInputControl text && text.isUndoable();
        return !textFirst && banners.undo();
    }

    private boolean onSelection(KeyEvent event) {
        List<Hit> selection = wall.selection();
        if (selection.isEmpty() || scene.getFocusOwner() instanceof TextInputControl) {
            return false;
        }
        if (event.getCode() == KeyCode.C) {
            hits.copy(selection);
        } else if (event.getCode() == KeyCode.ENTER) {
            hits.showInFolder(selection);
        } else {
            return false;
        }
        return true;
    }

    private void kind(Optional<Kind> kind) {
        search.askIn(search.scope().get().of(kind));
    }

    private boolean withAlt(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT) {
            actions.back();
        } else if (event.getCode() == KeyCode.RIGHT) {
            actions.forward();
        } else if (event.getCode() == KeyCode.HOME) {
            actions.home();
        } else {
            return false;
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                return !hasEscapeOfItsOwn() && actions.escape();
            }
            case F1 -> actions.show(PageId.KEYS);
            case F5 -> actions.lookAgain();
            case PAGE_UP -> {
                return screen.quickLook().turn(-1);
            }
            case PAGE_DOWN -> {
                return screen.quickLook().turn(1);
            }
            case F11 -> actions.toggleFullScreen();
            case F6 -> actions.nextRegion(!event.isShiftDown());
            case SPACE -> {
                return onCard() && !onButton() && quickLook();
            }
            case ENTER -> {
                return onEnter(event);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The field asks by itself; what it asks for comes into view. */
    private boolean onEnter(KeyEvent event) {
        if (screen.isFieldFocused()) {
            actions.toAnswer();
            return false;
        }
        return event.isShiftDown() && onCard() && like();
    }

    /** A name that is being typed is left alone first. */
    private boolean hasEscapeOfItsOwn() {
        return scene.getFocusOwner() != null
                && scene.getFocusOwner().getStyleClass().contains("name-field");
    }

    private boolean quickLook() {
        actions.quickLook();
        return true;
    }

    private boolean like() {
        List<Hit> selection = wall.selection();
        if (!selection.isEmpty()) {
            hits.findLike(selection);
        }
        return !selection.isEmpty();
    }

    /** Such as the one of the line between cards: the space bar presses it. */
    private boolean onButton() {
        return scene.getFocusOwner() instanceof Button;
    }

    private boolean onCard() {
        return screen.wall().hasKeyboard();
    }

    private void typed(KeyEvent event) {
        String letters = event.getCharacter();
        boolean printable = !letters.isEmpty() && !letters.isBlank() && !Character.isISOControl(letters.charAt(0));
        if (printable && onCard() && !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown()) {
            screen.beginQuestion(letters);
            event.consume();
        }
    }

    private void mouse(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            actions.back();
            event.consume();
        } else if (event.getButton() == MouseButton.FORWARD) {
            actions.forward();
            event.consume();
        }
    }
}
