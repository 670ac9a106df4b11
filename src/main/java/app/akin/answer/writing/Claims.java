package app.akin.answer.writing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line of an answer into sentences with the numbers that stand behind each, or within it. */
final class Claims {

    private static final Pattern NUMBERS = Pattern.compile("[\\[【](?:\\d{1,4})(?:\\s*[,;–-]\\s*\\d{1,4})*[]】]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** Numbers that stand after the full stop belong to the sentence before it. */
    private static final Pattern AFTER_STOP = Pattern.compile("([.!?。])\\s*((?:" + NUMBERS.pattern() + "\\s*)+)[.。]?");

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|`|^#{1,6}\\s+|^>\\s+");

    private Claims() {}

    static List<Claim> of(String line, int given) {
        String text = MARKS.matcher(LINK.matcher(line).replaceAll(found -> Matcher.quoteReplacement(found.group(1))))
                .replaceAll("")
                .strip();
        text = AFTER_STOP.matcher(text).replaceAll(" $2$1 ");
        List<Claim> claims = new ArrayList<>();
        for (String sentence : sentences(text)) {
            Claim claim = claim(sentence, given);
            boolean onlyNumbers = claim.text().chars().noneMatch(Character::isLetterOrDigit);
            if (onlyNumbers && !claims.isEmpty()) {
                claims.add(joined(claims.removeLast(), claim));
            } else if (!onlyNumbers) {
                claims.add(claim);
            }
        }
        return claims;
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(text.substring(start, end));
            start = end;
        }
        return sentences;
    }

    private static Claim claim(String sentence, int given) {
        TreeSet<Integer> sources = new TreeSet<>();
        TreeSet<Integer> unknown = new TreeSet<>();
        for (MatchResult group : NUMBERS.matcher(sentence).results().toList()) {
            NUMBER.matcher(group.group())
                    .results()
                    .map(MatchResult::group)
                    .mapToInt(Integer::parseInt)
                    .forEach(number -> {
                        if (number >= 1 && number <= given) {
                            sources.add(number);
                        } else {
                            unknown.add(number);
                        }
                    });
        }
        String plain = NUMBERS.matcher(sentence)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([.,;:!?。])", "$1")
                .replaceAll("([.!?。])[.。]$", "$1")
                .strip();
        return new Claim(plain, List.copyOf(sources), List.copyOf(unknown));
    }

    private static Claim joined(Claim before, Claim numbers) {
        TreeSet<Integer> sources = new TreeSet<>(before.sources());
        sources.addAll(numbers.sources());
        TreeSet<Integer> unknown = new TreeSet<>(before.unknown());
        unknown.addAll(numbers.unknown());
        return new Claim(before.text(), List.copyOf(sources), List.copyOf(unknown));
    }
}
