package app.akin.search.grammar;

import app.akin.model.scope.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a typed text apart, in one pass: what in it is a filter, what is not wanted, what is misunderstood, and what is words, an
 * unknown key among them.
 */
final class Parser {

    /** What is longer is a text that somebody pasted: words, and nothing else. */
    private static final int LONGEST = 4_000;

    private static final Pattern KEY = Pattern.compile("(\\p{L}{2,12})[:：](?!//)");

    private final String text;
    private final LocalDate today;
    private final List<Token> tokens = new ArrayList<>();

    Parser(String text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    /** @param besideOthers whether something else says what is wanted */
    List<Token> tokens(boolean besideOthers) {
        if (text.length() > LONGEST) {
            return List.of(words(0, text.length()));
        }
        int at = afterSpace(0);
        while (at < text.length()) {
            Token token = token(at);
            tokens.add(token);
            at = afterSpace(token.end());
        }
        separateTypes();
        return besideOthers || saysWhatIsWanted()
                ? tokens
                : tokens.stream().map(this::asWords).toList();
    }

    private boolean saysWhatIsWanted() {
        return tokens.stream().noneMatch(Token.Unwanted.class::isInstance)
                || tokens.stream()
                        .anyMatch(token -> token instanceof Token.Words || token instanceof Token.Misunderstood);
    }

    private Token asWords(Token token) {
        return token instanceof Token.Unwanted ? words(token.start(), token.end()) : token;
    }

    private Token token(int start) {
        if (text.charAt(start) == '-') {
            return afterMinus(start);
        }
        return filter(start, start).orElseGet(() -> words(start, end(start)));
    }

    private Token afterMinus(int start) {
        int at = start + 1;
        boolean quoted = Quotation.opens(text, at) && Quotation.close(text, at) > 0;
        boolean letter = at < text.length() && Character.isLetter(text.codePointAt(at));
        if (!quoted && !letter) {
            return words(start, end(start));
        }
        if (quoted) {
            int close = Quotation.close(text, at);
            return close + 1 == text.length() || isSpace(close + 1)
                    ? new Token.Unwanted(start, close + 1, text.substring(at, close + 1))
                    : words(start, end(start));
        }
        Optional<Token> filter = filter(start, at);
        if (filter.isPresent()) {
            int end = filter.get().end();
            return new Token.Misunderstood(start, end, text.substring(start, end), Fault.UNWANTED);
        }
        return new Token.Unwanted(start, end(start), text.substring(at, end(start)));
    }

    /** @param at where the key would begin, behind a minus perhaps */
    private Optional<Token> filter(int start, int at) {
        Matcher key = KEY.matcher(text).region(at, text.length());
        if (!key.lookingAt()) {
            return Optional.empty();
        }
        return Key.of(key.group(1)).flatMap(known -> filter(start, known, key.end()));
    }

    private Optional<Token> filter(int start, Key key, int at) {
        int close = Quotation.opens(text, at) ? Quotation.close(text, at) : -1;
        if (close < 0 && Quotation.opens(text, at)) {
            return Optional.empty(); // somebody is about to type the rest of a name
        }
        int end = close > 0 ? close + 1 : end(at);
        String value = close > 0 ? text.substring(at + 1, close).strip() : text.substring(at, end);
        if (value.chars().noneMatch(letter -> Character.isLetterOrDigit(letter) || letter == '*' || letter == '?')) {
            return Optional.empty();
        }
        Optional<Scope> scope = Filters.scope(key, value, today);
        return Optional.of(
                scope.isPresent()
                        ? new Token.Filter(start, end, key, value, scope.get())
                        : new Token.Misunderstood(start, end, text.substring(start, end), Filters.fault(key)));
    }

    /** A type that does not go with those before it is not understood. */
    private void separateTypes() {
        Optional<Scope> types = Optional.empty();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Token.Filter filter && filter.key() == Key.TYPE) {
                Optional<Scope> both =
                        types.isEmpty() ? Optional.of(filter.scope()) : FileTypes.either(types.get(), filter.scope());
                if (both.isEmpty()) {
                    tokens.set(
                            i,
                            new Token.Misunderstood(
                                    filter.start(),
                                    filter.end(),
                                    text.substring(filter.start(), filter.end()),
                                    Fault.TYPES));
                }
                types = both.isPresent() ? both : types;
            }
        }
    }

    private Token.Words words(int start, int end) {
        return new Token.Words(start, end, text.substring(start, end));
    }

    /** The end of the word at {@code at}; a quotation that begins there belongs to it whole. */
    private int end(int at) {
        int close = Quotation.opens(text, at) ? Quotation.close(text, at) : -1;
        int end = Math.max(at, close);
        while (end < text.length() && !isSpace(end)) {
            end++;
        }
        return end;
    }

    private int afterSpace(int at) {
        int next = at;
        while (next < text.length() && isSpace(next)) {
            next++;
        }
        return next;
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }
}
