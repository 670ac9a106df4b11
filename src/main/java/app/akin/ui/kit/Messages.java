package app.akin.ui.kit;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every word the window says, in one language, by key. Immutable and safe from any thread.
 *
 * <p>The words lie in {@code window.properties} and {@code pages.properties} with their {@code _ko} twins. Patterns are
 * {@link MessageFormat}s: an apostrophe is written ’, because ' begins a quotation there.
 */
public final class Messages {

    private static final List<String> BUNDLES = List.of("app.akin.ui.window", "app.akin.ui.pages");

    private final Locale locale;
    private final Map<String, String> words = new HashMap<>();

    /** The words of {@code locale}'s language; English where Akin does not speak it. */
    public Messages(Locale locale) {
        this.locale = locale;
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    name,
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        }
    }

    /** The language, for numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The words of {@code key} with {@code arguments} filled in, numbers and dates by locale. */
    public String get(String key, Object... arguments) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no words for " + key, Messages.class.getName(), key);
        }
        return isPlain(pattern) ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Most words are, and a format costs more to read than to be said. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    /** The same words for FXML, where {@code %key} names them; only those without arguments are useful there. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return words.containsKey(key) ? get(key) : null;
            }

            @Override
            public boolean containsKey(String key) {
                return words.containsKey(key); // by itself it would gather all keys, each time
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(words.keySet());
            }
        };
    }
}
