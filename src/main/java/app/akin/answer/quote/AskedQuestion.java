package app.akin.answer.quote;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question as its answer is looked for.
 *
 * @param words as they were typed
 * @param form how much it reads like a question
 * @param kind what sort of answer it wants
 * @param verb the stem of what happens or is done, where that is told apart
 * @param bounds whether it wants to know when something begins or ends
 * @param value what it asks for outright
 * @param stems what it is about: its words without those that only make it a question
 */
record AskedQuestion(
        String words,
        Form form,
        AnswerKind kind,
        Optional<String> verb,
        boolean bounds,
        Optional<WantedValue> value,
        Set<String> stems) {

    private static final Pattern ENGLISH = Pattern.compile(
            "^(?:(?:and|so|but|please|tell me|do you know|i want to"
                + " know|in|at|on|to|for|from|since|until|by|with|under|about|of)\\s+)*"
                + "(?:who|whom|whose|what|when|where|why|which|how|is|are|am|was|were|do|does|did|can|could|may|might"
                + "|must|shall|should|will|would|has|have|had)\\b.*\\s.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KOREAN = Pattern.compile("언제|어디|누구|누가|왜(?:\\s|$)|무엇|무슨|뭐|뭘|어떻게|어떤|어느|얼마|몇|며칠|"
            + "(?:나요|까요|가요|은가|는가|인가|한가|던가|니까|습니까|되나|하나|되지|하지|였지|었지|있나|없나|이야|거야|돼|되니|하니)\\s*$");
    /** What joins a question to the one before it, and asks nothing. */
    private static final Pattern JOINT = Pattern.compile(
            "^(?:(?:and|so|but|then|also|ok(?:ay)?)\\b|(?:그럼|그러면|그리고|그런데|그래서|근데)(?=[\\s,]))[\\s,]*",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 2;
    private static final int LONG_ENOUGH = 4;

    private static final Set<String> STOPPED = Set.of(
            ("a an the of to in on at for from by with about as and or but if than then that this these those it its"
                + " is are am was were be been being do does did done can could may might must shall should will would"
                + " has have had i me my we us our you your he she they them their his her who whom whose what when"
                + " where why which how many much long often there so not no any some all into out up after before"
                + " during while i'm s t 수 것 때 및 또는 그 이 저 하나 하나요 되나 되나요 있나 있나요 있는 하는 것은 것이 인가 인가요 나요 까요 방법 대해 대한 위해")
                    .split(" "));

    /** Korean words that ask, with whatever clings to them. */
    private static final Pattern ASKING =
            Pattern.compile("언제|얼마|누구|누가|어디|무엇|무슨|뭐|뭘|어떻|어떤|어느|며칠|몇|왜|인가|하나요|되나요|해야|돼|될까|있어|있나|하지|했지");

    AskedQuestion {
        stems = Set.copyOf(stems);
    }

    static AskedQuestion of(String typed) {
        String words = alone(typed);
        Set<String> stems = new LinkedHashSet<>();
        for (String word : Terms.words(words)) {
            if (!STOPPED.contains(word) && !ASKING.matcher(word).lookingAt()) {
                stems.add(Terms.stem(word));
            }
        }
        AnswerKind kind = AnswerKind.of(words);
        return new AskedQuestion(
                words, form(words, kind), kind, Verbs.asked(words), Spans.isAsked(words), WantedValue.of(words), stems);
    }

    /** The question as one would ask it without another before it: "and how much is the rent?" begins with "how". */
    private static String alone(String typed) {
        String words = typed.strip();
        String rest = JOINT.matcher(words).replaceFirst("");
        return Terms.words(rest).size() < SHORTEST ? words : rest;
    }

    private static Form form(String words, AnswerKind kind) {
        List<String> parts = Terms.words(words);
        if (parts.size() < SHORTEST && !Hangul.isKorean(words)) {
            return Form.WORDS;
        }
        boolean marked = words.endsWith("?") || words.endsWith("？");
        String lower = words.toLowerCase(Locale.ROOT);
        if (marked || ENGLISH.matcher(lower).matches() || KOREAN.matcher(words).find()) {
            return Form.QUESTION;
        }
        boolean describes = kind != AnswerKind.ANY || parts.size() >= LONG_ENOUGH;
        return describes && parts.size() >= SHORTEST ? Form.DESCRIPTION : Form.WORDS;
    }

    /** How much the words read like a question. */
    enum Form {
        /** It asks. */
        QUESTION,
        /** It says what is to be known, as notes do: the price of something, how something went. */
        DESCRIPTION,
        /** It names a thing. */
        WORDS
    }
}
