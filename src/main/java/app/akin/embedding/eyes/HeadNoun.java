package app.akin.embedding.eyes;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The noun that a phrase is about: "dogs" of "two black dogs in the snow", "개" of "눈 속의 개 두 마리". English says before it
 * which one is meant, and after it where and doing what; in Korean it stands last, but for its number.
 */
final class HeadNoun {

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private static final String DETERMINER = any("a an the some my one two three four five many several");
    /** "a pair of", "a large group of": what is asked for stands behind it. */
    private static final String QUANTITY = "(?:\\w+ )?"
            + any("pair couple group bunch herd flock pack school swarm litter row pile heap bouquet slice")
            + "s? of";

    /** "a kind of", "a portrait of" */
    private static final String VIEW =
            "(?:\\w+ )?" + any("kind sort type view close-up closeup portrait drawing painting") + "s? of";

    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?:" + DETERMINER + "|" + QUANTITY + "|" + VIEW + ") )+");

    private static final Pattern NUMBER_AFTER = Pattern.compile(
            " ?" + any("한 두 세 네 다섯 여러 몇") + " ?" + any("마리 개 송이 대 명 척 그루 권 자루 채 장 쌍 무리 떼 다발 조각 켤레 벌 사람") + "$");

    private static final Pattern WHAT_FOLLOWS = Pattern.compile("\\b(?:\\w{3,}ing|"
            + any("in on of with without at for under near by from to behind beside over into onto through between"
                    + " against after before above below around that which who whose where you i we they he she"
                    + " people and is are being made worn used")
            + ")\\b");

    private static final Pattern QUESTION = Pattern.compile("^"
            + any("who what which when where why how is are do does did can could must will would should has have")
            + "\\b|\\?$");

    /** What is longer is a sentence. */
    private static final int MOST_WORDS = 8;

    private HeadNoun() {}

    /**
     * What can be the noun, the longest first: "polar bear cubs", "bear cubs", "cubs". Nothing where {@code phrase} asks
     * something or is a whole sentence.
     *
     * @param phrase in lower case, with single blanks
     */
    static List<String> of(String phrase) {
        if (QUESTION.matcher(phrase).find()) {
            return List.of();
        }
        String end = HANGUL.matcher(phrase).find()
                ? NUMBER_AFTER.matcher(phrase).replaceFirst("")
                : withoutWhatFollows(BEFORE.matcher(phrase).replaceFirst(""));
        String[] words = end.split(" ");
        if (end.isEmpty() || words.length > MOST_WORDS) {
            return List.of();
        }
        return IntStream.range(0, words.length)
                .mapToObj(from -> String.join(" ", Arrays.copyOfRange(words, from, words.length)))
                .toList();
    }

    /** A phrase that begins so has its noun after it: "running dog". */
    private static String withoutWhatFollows(String phrase) {
        Matcher follows = WHAT_FOLLOWS.matcher(phrase);
        String rest = phrase;
        while (follows.reset(rest).find()) {
            if (follows.start() > 0) {
                return rest.substring(0, follows.start()).strip();
            }
            rest = rest.substring(follows.end()).strip();
        }
        return rest;
    }

    private static String any(String words) {
        return "(?:" + words.replace(' ', '|') + ")";
    }
}
