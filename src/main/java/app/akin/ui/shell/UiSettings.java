package app.akin.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a person can set about the window, kept over restarts. Never blocks: saving happens in the background. */
public interface UiSettings {

    Values values();

    /** Changes some values, keeps them, and tells the listeners. */
    void change(UnaryOperator<Values> change);

    /** Calls {@code listener} after every change, on the thread that changed. */
    void listen(Consumer<Values> listener);

    /**
     * The values.
     *
     * @param scheme light, dark, or as the system has it
     * @param language a language tag such as {@code ko}; nothing for the system's
     * @param textPercent text size, 90 to 150
     * @param contrast no pale grey, thicker rings
     * @param still nothing moves
     * @param server a {@code jdbc:postgresql:} address of the user's own; nothing for Akin's own server
     */
    record Values(
            Scheme scheme,
            Optional<String> language,
            int textPercent,
            boolean contrast,
            boolean still,
            Optional<String> server) {

        public static final Values USUAL =
                new Values(Scheme.SYSTEM, Optional.empty(), 100, false, false, Optional.empty());

        public Values withScheme(Scheme wanted) {
            return new Values(wanted, language, textPercent, contrast, still, server);
        }

        public Values withLanguage(Optional<String> wanted) {
            return new Values(scheme, wanted, textPercent, contrast, still, server);
        }

        public Values withTextPercent(int wanted) {
            return new Values(scheme, language, Math.clamp(wanted, 90, 150), contrast, still, server);
        }

        public Values withContrast(boolean wanted) {
            return new Values(scheme, language, textPercent, wanted, still, server);
        }

        public Values withStill(boolean wanted) {
            return new Values(scheme, language, textPercent, contrast, wanted, server);
        }

        public Values withServer(Optional<String> wanted) {
            return new Values(scheme, language, textPercent, contrast, still, wanted);
        }
    }

    /** Light or dark. */
    enum Scheme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
