package app.akin.ui.search.wall;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Keeps the keyboard on the card it belongs to. The wall itself holds it while that card is out of sight: hidden with the
 * focus it would lose it to another region.
 */
final class WallKeyboard {

    private final WallView wall;
    private final Runnable afterLayout = this::keep;
    private final ChangeListener<Node> onFocus;
    private boolean parking;

    WallKeyboard(WallView wall) {
        this.wall = wall;
        onFocus = (p, old, now) -> wall.setFocusTraversable(!isWithin());
    }

    /** Follows the keyboard where the wall is. */
    void watch(Optional<Scene> old, Optional<Scene> now) {
        old.ifPresent(scene -> {
            scene.removePostLayoutPulseListener(afterLayout);
            scene.focusOwnerProperty().removeListener(onFocus);
        });
        now.ifPresent(scene -> {
            scene.addPostLayoutPulseListener(afterLayout);
            scene.focusOwnerProperty().addListener(onFocus);
        });
    }

    /** Asked of the scene: what {@code focusWithin} says is not to be relied on while cells come and go. */
    boolean isWithin() {
        Node up = wall.getScene() == null ? null : wall.getScene().getFocusOwner();
        while (up != null && up != wall) {
            up = up.getParent();
        }
        return up == wall;
    }

    /** The wall has the keyboard now, or has not: it goes to a card. */
    void wallFocused(boolean focused) {
        if (focused && !parking && !wall.model().items().isEmpty()) {
            focusCard(Math.max(0, wall.model().focus()));
        }
    }

    /** Brings a card into sight and gives it the keyboard. */
    void focusCard(int index) {
        if (index < 0 || index >= wall.model().items().size()) {
            return;
        }
        wall.model().moveFocus(index);
        park();
        wall.reveal(index);
        wall.card(index).ifPresentOrElse(Node::requestFocus, wall::requestFocus);
    }

    /** Takes the keyboard from a card that is about to go. */
    void park() {
        if (isOnCard()) {
            take();
        }
    }

    /** Takes the keyboard to the wall, as it lies: a card has it next where the one it belongs to is in sight. */
    void take() {
        parking = true;
        wall.requestFocus();
        parking = false;
    }

    /**
     * After every layout, while the keyboard is on the wall: gives it to the card it belongs to, or keeps it here when that
     * card is out of sight. JavaFX would take it from a hidden card to the next region.
     */
    void keep() {
        if (!isOnCard() && !wall.isFocused()) {
            return;
        }
        wall.card(wall.model().focus())
                .ifPresentOrElse(
                        card -> {
                            if (!card.isFocused()) {
                                card.requestFocus();
                            }
                        },
                        this::park);
    }

    private boolean isOnCard() {
        return wall.getScene() != null && wall.getScene().getFocusOwner() instanceof CardView;
    }
}
