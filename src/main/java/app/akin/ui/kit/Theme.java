package app.akin.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.PopupControl;
import javafx.stage.Window;

/**
 * The look of every window and popup: AtlantaFX below, Akin's tokens above, light or dark as the system says or as the
 * settings force. Only for the JavaFX thread.
 */
public final class Theme {

    private static final String CONTRAST = "contrast";
    /** Nothing composes windows on this screen: what of a menu should be seen through is white. */
    private static final String OPAQUE = "opaque";

    private static final double BODY_PIXELS = 13;

    /** Of the icons that stand beside words; larger ones stand alone. */
    private static final List<Integer> ICON_PIXELS = List.of(12, 14, 16, 18, 20, 24);

    private final List<Scene> scenes = new ArrayList<>();
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    };
    private final InvalidationListener preferred = preference -> redress();
    private Optional<ColorScheme> forced = Optional.empty();
    private boolean contrast;
    private boolean stillness;
    private int textPercent = 100;

    /**
     * Begins to follow the system, and to dress every window and popup that opens, for as long as somebody holds this theme:
     * neither the system nor the list of windows keeps it, or with it the windows that were closed.
     */
    public void install() {
        Window.getWindows().addListener(new WeakListChangeListener<>(opened));
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(preferred));
        Platform.getPreferences().addListener(new WeakInvalidationListener(preferred));
        redress();
    }

    /** Gives {@code scene} Akin's style sheets; its popups take them from it. A screen adds its own sheet to its root. */
    public void applyTo(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().addAll(0, List.of(sheet("tokens.css"), sheet("base.css"), textSize()));
        prefer(scene);
    }

    /** {@code scene} is not shown any more. */
    public void forget(Scene scene) {
        scenes.remove(scene);
    }

    /** Forces light or dark; nothing follows the system. */
    public void force(Optional<ColorScheme> scheme) {
        if (!scheme.equals(forced)) {
            forced = scheme;
            redress();
        }
    }

    /** Whether the window is dark now. */
    public boolean isDark() {
        return forced.orElse(Platform.getPreferences().getColorScheme()) == ColorScheme.DARK;
    }

    /** Whether nothing is to move. */
    public boolean isStill() {
        return stillness || Platform.getPreferences().isReducedMotion();
    }

    /** Text size, 90 to 150 per cent. */
    public void scaleText(int percent) {
        String old = textSize();
        textPercent = percent;
        scenes.forEach(scene -> scene.getStylesheets().replaceAll(sheet -> sheet.equals(old) ? textSize() : sheet));
    }

    /** High contrast: no pale grey, thicker rings; also where the system asks for it. */
    public void contrast(boolean wanted) {
        if (wanted != contrast) {
            contrast = wanted;
            redress();
        }
    }

    /** Nothing moves, whatever the system says. */
    public void stillness(boolean wanted) {
        if (wanted != stillness) {
            stillness = wanted;
            redress();
        }
    }

    private void redress() {
        Application.setUserAgentStylesheet((isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        Window.getWindows().forEach(this::dress);
        scenes.forEach(this::prefer);
    }

    private void dress(Window window) {
        if (window.getScene() != null) {
            prefer(window.getScene());
        }
    }

    private void prefer(Scene scene) {
        scene.getPreferences().setColorScheme(forced.orElse(null));
        scene.getPreferences().setReducedMotion(stillness ? Boolean.TRUE : null);
        List<String> classes = scene.getRoot().getStyleClass();
        if (scene.getWindow() instanceof PopupControl popup
                && !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)
                && !popup.getStyleClass().contains(OPAQUE)) {
            popup.getStyleClass().add(OPAQUE); // not the root of its scene: that is none of its styles' parents
        }
        if (!contrast && !isContrastOfSystem()) {
            classes.remove(CONTRAST);
        } else if (!classes.contains(CONTRAST)) {
            classes.add(CONTRAST);
        }
    }

    private static boolean isContrastOfSystem() {
        Platform.Preferences system = Platform.getPreferences();
        return system.getBoolean("Windows.SPI.HighContrast").orElse(false)
                || system.getString("GTK.theme_name")
                        .filter(name -> name.startsWith("HighContrast"))
                        .isPresent();
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }

    /** A sheet of its own, because the text size is a number that no file can hold. */
    private String textSize() {
        String rules = ".root { -fx-font-size: " + BODY_PIXELS * textPercent / 100 + "px; }" + iconSizes();
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    /** Icons grow half as much as the words beside them, so that they stay within buttons of a fixed height. */
    private String iconSizes() {
        double growth = Math.max(1, (100 + textPercent) / 200.0);
        return ICON_PIXELS.stream()
                .map(pixels -> ".icon-" + pixels + " { -fx-icon-size: " + Math.round(pixels * growth) + "px; }")
                .collect(Collectors.joining());
    }
}
