package app.akin.ui;

import app.akin.ui.shell.UiSettings.Scheme;
import java.util.List;
import java.util.Locale;

/** How the window is to look when it is drawn. */
record ScreenLook(String name, Locale locale, Scheme scheme, int width, int height, int percent, boolean contrast) {

    static final List<ScreenLook> ALL = List.of(
            new ScreenLook("light", Locale.ENGLISH, Scheme.LIGHT, 1280, 800, 100, false),
            new ScreenLook("dark", Locale.ENGLISH, Scheme.DARK, 1280, 800, 100, false),
            new ScreenLook("korean", Locale.KOREAN, Scheme.LIGHT, 1280, 800, 100, false),
            new ScreenLook("small", Locale.ENGLISH, Scheme.LIGHT, 900, 600, 100, false),
            new ScreenLook("small-large-text", Locale.KOREAN, Scheme.DARK, 900, 600, 150, false),
            new ScreenLook("contrast", Locale.ENGLISH, Scheme.LIGHT, 1280, 800, 100, true),
            new ScreenLook("contrast-dark", Locale.ENGLISH, Scheme.DARK, 1280, 800, 100, true),
            new ScreenLook("wide", Locale.ENGLISH, Scheme.LIGHT, 1900, 1200, 100, false));
}
