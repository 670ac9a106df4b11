package app.akin.answer.quote;

import java.util.regex.Pattern;

/**
 * From when to when something lasts. Who asks when it ends is answered by that, although neither "ends" nor anything like it
 * stands there: in contracts and on notices it hardly ever does.
 */
final class Spans {

    private static final Pattern ASKED = Pattern.compile(
            "\\bwhen\\b.*\\b(?:end|begin|start|expire|finish|close|open|shut|last|over|run(?:s|ning)?"
                + " out)(?:s|ed|ing)?\\b|\\b(?:until|till|since|from) when\\b|\\bhow"
                + " long\\b.*\\b(?:run|last|valid|open|closed|good)\\b|\\b(?:end|start|expiry|closing|opening) date\\b"
                + "|(?:언제|며칠|몇\\s?(?:시|월|일)|날짜).*(?:끝|만료|종료|마감|시작|개시|닫|열|여[는나]|까지|부터)|언제(?:까지|부터)|(?:만료|종료|시작)일|기간",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPAN = Pattern.compile(
            "\\bfrom\\b.{0,40}\\b(?:to|until|till|through)\\b.{0,24}\\d"
                    + "|\\d.{0,30}\\b(?:until|till|through)\\b.{0,24}\\d|\\b(?:vom|von|ab)\\b.{0,40}\\bbis\\b.{0,24}\\d"
                    + "|\\bdu\\b.{0,30}\\bau\\b.{0,24}\\d|부터.{1,30}까지|에서.{1,20}까지"
                    + "|\\d\\S{0,3}\\s?[~～〜–—]\\s?\\d|\\d\\S{0,3}\\s-\\s\\d",
            Pattern.CASE_INSENSITIVE);

    private Spans() {}

    /** Whether a question wants to know when something begins or ends. */
    static boolean isAsked(String question) {
        return ASKED.matcher(question).find();
    }

    /** Whether a sentence says from when to when. */
    static boolean isIn(String sentence) {
        return SPAN.matcher(sentence).find();
    }
}
