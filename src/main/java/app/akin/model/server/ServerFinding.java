package app.akin.model.server;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing found of a database server: what it is, in a sentence of its own, and what to do.
 *
 * @param values what stands in the sentence, in its order: the computer, a role, a database, SQL for an administrator; never
 *     a password
 */
public record ServerFinding(ServerFact fact, List<String> values) {

    private static final String SENTENCES = "app.akin.model.server.facts";

    public ServerFinding {
        values = List.copyOf(values);
    }

    public static ServerFinding of(ServerFact fact, String... values) {
        return new ServerFinding(fact, List.of(values));
    }

    /** Whether no library can be kept there as it is. */
    public boolean isBad() {
        return fact.weight() == ServerFact.Weight.BAD;
    }

    /** In plain English, for the terminal. */
    public String inWords() {
        return inWords(Locale.ENGLISH);
    }

    /** In a language; in English where Akin does not speak it. */
    public String inWords(Locale language) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                SENTENCES,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new MessageFormat(sentences.getString(key), language).format(values.toArray());
    }
}
