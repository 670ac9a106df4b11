package app.akin.ui.kit;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;

/** Popovers as Akin has them: without a head, and never torn off. */
public final class Popovers {

    private static final double GAP = 4;

    private Popovers() {}

    /** Where no window can be seen through it has neither arrow nor round corners: what is beside them would be white. */
    public static Popover pointing(ArrowLocation arrow) {
        Popover popover = new Popover();
        popover.setArrowLocation(arrow);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            popover.setArrowSize(0);
            popover.setCornerRadius(0);
        }
        return popover;
    }

    /** Opens one that points up below {@code owner}. */
    public static void showBelow(Popover popover, Node owner) {
        popover.show(owner);
        if (popover.getArrowSize() == 0) {
            // Its place is reckoned with a shadow that it does not have then: it would cover half of the owner.
            popover.setAnchorY(owner.localToScreen(owner.getLayoutBounds()).getMaxY() + GAP);
        }
    }
}
