package app.akin.model.server;

import java.util.List;

/**
 * One thing found of a database server: what it is, in a sentence of its own, and what to do.
 *
 * @param values what stands in the sentence, in its order: the computer, a role, a database, SQL for an administrator; never
 *     a password
 */
public record ServerFinding(ServerFact fact, List<String> values) {

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
        return fact.inWords(values);
    }
}
