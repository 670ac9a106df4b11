package app.akin.ui.shell.banner;

import java.util.Optional;

/**
 * One line under the top bar about something that is wrong, or new. The worst is shown first, the others wait.
 *
 * @param key what it is about; a new banner with the same key takes the old one's place
 * @param severity how bad it is
 * @param headline the sentence in bold
 * @param text the rest
 * @param action the one button that helps
 */
public record Banner(String key, Severity severity, String headline, String text, Optional<Action> action) {

    /** What was removed last, and how that went back. */
    public static final String REMOVED = "removed";

    /** A file or folder that could not be opened, or shown. */
    public static final String NOT_OPENED = "file";

    public static Banner news(String key, String headline, String text) {
        return new Banner(key, Severity.NEWS, headline, text, Optional.empty());
    }

    public static Banner warning(String key, String headline, String text) {
        return new Banner(key, Severity.WARNING, headline, text, Optional.empty());
    }

    public static Banner danger(String key, String headline, String text) {
        return new Banner(key, Severity.DANGER, headline, text, Optional.empty());
    }

    public Banner offering(String label, Runnable action) {
        return new Banner(key, severity, headline, text, Optional.of(new Action(label, action)));
    }

    /** Mildest first. */
    public enum Severity {
        NEWS,
        WARNING,
        DANGER
    }

    /** A button with its words. */
    public record Action(String label, Runnable run) {}
}
