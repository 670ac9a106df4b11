package app.akin.ui.kit;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** Popovers as Akin has them: without a head, and never torn off. */
public final class Popovers {

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
}
