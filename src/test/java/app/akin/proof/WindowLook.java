package app.akin.proof;

import java.util.Map;

/** A size, a language and a brightness of the window. */
record WindowLook(int width, int height, String language, String appearance) {

    /** Where the window stands; the rest of the screen belongs to the other programs. */
    private static final int CORNER = 40;

    static final WindowLook LIGHT = new WindowLook(1280, 800, "english", "light");
    static final WindowLook DARK = new WindowLook(1280, 800, "english", "dark");
    static final WindowLook KOREAN = new WindowLook(1280, 800, "korean", "light");
    static final WindowLook LARGE = new WindowLook(1920, 1200, "english", "light");
    static final WindowLook LARGE_DARK = new WindowLook(1920, 1200, "english", "dark");
    static final WindowLook LARGE_KOREAN = new WindowLook(1920, 1200, "korean", "light");
    static final WindowLook SMALL = new WindowLook(900, 600, "english", "light");

    /** As the settings file has it. */
    Map<String, Object> settings() {
        return Map.of(
                "language", language,
                "appearance", appearance,
                "window.x", CORNER,
                "window.y", CORNER,
                "window.width", width,
                "window.height", height,
                "window.details", false);
    }

    boolean isKorean() {
        return language.equals("korean");
    }

    /** A file's name for a state of the window in this look. */
    String fileName(String state) {
        return state + "-" + width + (appearance.equals("dark") ? "-dark" : "") + (isKorean() ? "-korean" : "")
                + ".png";
    }

    @Override
    public String toString() {
        return fileName("look").replace(".png", "");
    }
}
