package app.akin.ui;

import app.akin.settings.Appearance;
import java.util.List;
import java.util.Locale;

/** How the window is to look when it is drawn: brightness, language, contrast, size of its text, and three sizes of its own. */
public record ScreenLook(
        String name, Locale locale, Appearance scheme, int width, int height, int percent, boolean contrast) {

    public static final List<ScreenLook> ALL = List.of(
            new ScreenLook("light", Locale.ENGLISH, Appearance.LIGHT, 1280, 800, 100, false),
            new ScreenLook("dark", Locale.ENGLISH, Appearance.DARK, 1280, 800, 100, false),
            new ScreenLook("korean", Locale.KOREAN, Appearance.LIGHT, 1280, 800, 100, false),
            new ScreenLook("small", Locale.ENGLISH, Appearance.LIGHT, 900, 600, 100, false),
            new ScreenLook("small-large-text", Locale.KOREAN, Appearance.DARK, 900, 600, 150, false),
            new ScreenLook("contrast", Locale.ENGLISH, Appearance.LIGHT, 1280, 800, 100, true),
            new ScreenLook("contrast-dark", Locale.ENGLISH, Appearance.DARK, 1280, 800, 100, true),
            new ScreenLook("wide", Locale.ENGLISH, Appearance.LIGHT, 1900, 1200, 100, false));
}
