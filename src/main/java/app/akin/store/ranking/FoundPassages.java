package app.akin.store.ranking;

import app.akin.store.scope.ScopeSql;
import java.util.ArrayList;
import java.util.List;

/**
 * Which passages are ranked.
 *
 * @param within the scope, as a condition on items {@code i}
 * @param most of each kind where each word is common
 */
record FoundPassages(ScopeSql within, int most) {

    /** So many passages that have all words are looked through for the phrase where each word is common. */
    private static final int READ = 20_000;

    /**
     * All that have the phrase or a word that says something; where each word is common, some that have all, or the phrase,
     * or one.
     */
    Condition of(TypedPhrase asked) {
        List<Condition> telling = new ArrayList<>(asked.telling());
        if (telling.isEmpty()) {
            return common(asked);
        }
        telling.add(asked.phrase());
        return Condition.either(telling);
    }

    /** Those that have all quotations: a single word in any of its forms, others word after word. */
    Condition having(List<TypedPhrase> quotations) {
        return Condition.all(quotations.stream().map(this::having).toList());
    }

    private Condition having(TypedPhrase quoted) {
        List<Condition> terms = quoted.terms();
        if (terms.size() == 1) {
            return quoted.words().getFirst().isCommon() ? among(List.of(some(terms.getFirst()))) : terms.getFirst();
        }
        return quoted.telling().isEmpty() ? among(wholly(quoted)) : quoted.phrase();
    }

    private Condition common(TypedPhrase asked) {
        List<Condition> some = new ArrayList<>(wholly(asked));
        List<Condition> terms = asked.terms();
        if (terms.size() > 1) {
            some.add(some(Condition.joined(terms, " AND ", "", "")));
        }
        terms.forEach(term -> some.add(some(term)));
        return among(some);
    }

    private static Condition among(List<Condition> some) {
        return Condition.joined(some, " UNION ", "i.id IN (", ")");
    }

    private List<Condition> wholly(TypedPhrase asked) {
        List<Condition> some = new ArrayList<>(List.of(inOrder(asked)));
        asked.clinging().ifPresent(anywhere -> some.add(some(anywhere)));
        return some;
    }

    private Condition some(Condition condition) {
        return limited("(SELECT i.id FROM item i WHERE i.kind = 1 AND %s AND %s LIMIT ?)", condition, List.of(), most);
    }

    /** The words one after another are searched for among those that have them anywhere. */
    private Condition inOrder(TypedPhrase asked) {
        Condition inOrder = asked.inOrder("had");
        return limited(
                "(SELECT had.id FROM (SELECT i.id, i.words, i.text FROM item i"
                        + " WHERE i.kind = 1 AND %s AND %s LIMIT ?) had WHERE " + inOrder.sql() + ")",
                new Condition(
                        "i.words @@ plainto_tsquery('simple', ?)",
                        List.of(asked.typed().phrase())),
                inOrder.values(),
                READ);
    }

    private Condition limited(String sql, Condition condition, List<Object> after, int limit) {
        List<Object> values = new ArrayList<>(condition.values());
        values.addAll(within.values());
        values.add(limit);
        values.addAll(after);
        return new Condition(sql.formatted(condition.sql(), within.condition()), values);
    }
}
