package app.akin.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Inter, the typeface of the window (SIL Open Font Licence 1.1), shipped with Akin. */
public final class Fonts {

    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final List<String> FILES = List.of("fonts/Inter-Regular.otf", "fonts/Inter-Bold.otf");

    private Fonts() {}

    /** Makes Inter known to JavaFX; to be called before the first scene. Without it the window takes the system's font. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream font = Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file)) {
                if (Font.loadFont(font, 13) == null) {
                    LOG.warn("{} cannot be used on this system; the system's own font takes its place", file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + file + " from the program itself", e);
            }
        }
    }
}
