package app.akin.search.grammar;

import app.akin.model.scope.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed, taken apart.
 *
 * <p>A minus right before a letter or a quotation mark, at the beginning of a word, takes away; so "well-known", "-5 degrees"
 * and "this - or that" are words. A {@code key:value} without a space is a filter where the key is known. Quotation marks
 * hold words together, and what stands in them is never a filter. All else is words, as they were typed. Where nothing says
 * what is wanted, nothing is taken away either: "-verbose" alone is a word.
 *
 * @param text as typed
 * @param tokens in its order
 */
public record Typed(String text, List<Token> tokens) {

    public Typed {
        tokens = List.copyOf(tokens);
    }

    /** Takes {@code text} apart as on this day. */
    public static Typed of(String text) {
        return of(text, false, LocalDate.now());
    }

    /** The same beside pictures or other words that say what is wanted: all of it may be unwanted then. */
    public static Typed besideOthers(String text) {
        return of(text, true, LocalDate.now());
    }

    static Typed of(String text, boolean besideOthers, LocalDate today) {
        return new Typed(text, new Parser(text, today).tokens(besideOthers));
    }

    /** What to look for, as typed; without what was understood otherwise. */
    public String words() {
        if (!isComposed()) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        for (Token token : tokens) {
            if (token instanceof Token.Words || token instanceof Token.Misunderstood) {
                words.append(words.isEmpty() ? "" : " ").append(text, token.start(), token.end());
            }
        }
        return words.toString();
    }

    /** Whether there is more to it than words. */
    public boolean isComposed() {
        return tokens.stream().anyMatch(token -> token instanceof Token.Unwanted || token instanceof Token.Filter);
    }

    /** What is not wanted, each by itself. */
    public List<String> unwanted() {
        List<String> unwanted = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof Token.Unwanted not) {
                unwanted.add(not.words());
            }
        }
        return unwanted;
    }

    public List<Token.Filter> filters() {
        return tokens.stream()
                .filter(Token.Filter.class::isInstance)
                .map(Token.Filter.class::cast)
                .toList();
    }

    /** What could have been a filter. */
    public List<Token.Misunderstood> misunderstood() {
        return tokens.stream()
                .filter(Token.Misunderstood.class::isInstance)
                .map(Token.Misunderstood.class::cast)
                .toList();
    }

    /** Where all filters together let look. */
    public Scope scope() {
        return Filters.joined(filters());
    }

    /** The key that was typed last, where its value is still to come: {@code type:}. */
    public Optional<Key> openKey() {
        String word = tokens.isEmpty() ? "" : last();
        boolean open = word.endsWith(":") || word.endsWith("\uFF1A");
        return open && text.endsWith(word) ? Key.of(word.substring(0, word.length() - 1)) : Optional.empty();
    }

    /** Whether a minus was typed last, at the beginning of a word. */
    public boolean endsInMinus() {
        return tokens.size() > 1 && text.endsWith("-") && last().equals("-");
    }

    private String last() {
        return text.substring(tokens.getLast().start(), tokens.getLast().end());
    }

    /** Words among those to look for that may mean a time. */
    public List<DateOffer> dates() {
        return dates(LocalDate.now());
    }

    List<DateOffer> dates(LocalDate today) {
        List<DateOffer> offers = new ArrayList<>();
        int from = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean plain = token instanceof Token.Words words && !Quotation.opens(words.text(), 0);
            from = plain && from < 0 ? token.start() : from;
            boolean ends = !plain || i == tokens.size() - 1;
            if (ends && from >= 0) {
                offers.addAll(DateWords.in(
                        text, from, plain ? token.end() : tokens.get(i - 1).end(), today));
                from = -1;
            }
        }
        return offers;
    }
}
