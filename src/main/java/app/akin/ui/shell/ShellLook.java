package app.akin.ui.shell;

import app.akin.settings.Look;
import app.akin.ui.kit.Theme;
import app.akin.ui.search.SearchScreen;
import java.util.Optional;
import javafx.application.ColorScheme;

/** The look that somebody has set, taken on by theme and parts of the window. */
record ShellLook(Theme theme, SearchScreen screen, ShellBody body, LateLine lateLine) {

    void wear(Look look) {
        theme.force(
                switch (look.appearance()) {
                    case SYSTEM -> Optional.empty();
                    case LIGHT -> Optional.of(ColorScheme.LIGHT);
                    case DARK -> Optional.of(ColorScheme.DARK);
                });
        theme.scaleText(look.textPercent());
        theme.contrast(look.highContrast());
        theme.stillness(look.reducedMotion());
        boolean still = theme.isStill();
        screen.still(still);
        body.still(still);
        lateLine.still(still);
    }
}
