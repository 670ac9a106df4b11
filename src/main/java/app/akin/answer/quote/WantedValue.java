package app.akin.answer.quote;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A kind of value that a question asks for outright, and that its answer must have: an address, a colour, a number of
 * something. What stands in the question itself is none: who asks when the museum in Brackley opens knows of Brackley.
 */
enum WantedValue {
    E_MAIL("\\be-?mail address|이메일|메일 주소|전자우편", "@\\p{Alnum}"),
    PHONE(
            "\\b(?:phone|telephone|mobile|fax) number|전화번호|연락처|팩스|어디로 전화|전화할 곳",
            "\\d{2,}[-\\s/]\\d{2,}|\\+\\d{6,}|\\b\\d{5,}\\b|\\b(?:extension|ext\\.?) \\d|내선 \\d|\\b1[01]\\d\\b"),
    COLOUR(
            "\\b(?:what|which) colou?r|(?:무슨|어떤) 색|색깔",
            "\\b(?:red|blue|green|yellow|black|white|grey|gray|brown|pink|purple|violet|orange|silver|gold|beige|turquoise)\\b"
                + "|빨[간강]|붉은|파[란랑]|푸른|초록|노[란랑]|검은|까만|흰|하[얀양]|[갈회백흑청녹은금보라홍주]색|분홍"),
    CLOCK(
            "\\bwhat time\\b|몇\\s?시(?!간)",
            "\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2}\\s?(?:am|pm|a\\.m|p\\.m|o'clock|Uhr|h)\\b|\\b(?:noon|midnight)\\b|\\b(?:at|from|until|till|by|before|after|past|to)"
                + " (?:half past )?(?:"
                    + Numerals.ENGLISH + ")\\b|(?:" + Numerals.KOREAN
                    + "|\\d)\\s?시(?!간)|정오|자정|\\d{1,2}時|[一-十]時"),
    DATE(
            "\\bwhen"
                + " (?:do|does|did|is|are|was|were|will|can|could|must|may|should|has|have|had)\\b|\\b(?:until|till|since|from|by)"
                + " when\\b|\\bwhat (?:date|day|year|month|century|decade)\\b|\\bwhich"
                + " (?:day|days|month|year)\\b|언제|며칠(?!\\s?(?:동안|이나|걸|마다))|날짜|마감일|몇 월|몇 년도|무슨 요일|어느 (?:해|달)",
            "\\b(?:1\\d{3}|20\\d{2})\\b|\\d{1,2}[:.]\\d{2}\\b|\\d{1,2}(?:st|nd|rd|th)\\b|\\b(?:"
                    + Numerals.CALENDAR + ")\\b|\\b(?:second|minute|hour|day|night|week|fortnight|month|year)s?\\b"
                    + "|\\b(?:before|after|until|till|once|as soon as)\\b|(?:\\d|" + Numerals.KOREAN
                    + "|[일이삼사오육칠팔구]|십|시|유)\\s?(?:년|월|일|시|주|달)|[월화수목금토일]요일|오전|오후|아침|저녁|새벽|정오|자정|봄|여름|가을|겨울|하순|중순|초순"
                    + "|월말|내년|올해|작년|오늘|내일|매달|매일|하루|이틀|사흘|보름|마다|부터|까지|年|月|日|時"),
    DURATION(
            "\\bhow (?:long|often)\\b|얼마(?:나)? (?:오래|자주|동안|걸)|몇\\s?(?:시간|분|년|달|개월|주|일) ?(?:동안|걸|이나|마다|만에)|며칠"
                    + " (?:동안|걸|이나)",
            "\\b(?:second|minute|hour|day|night|week|fortnight|month|year|decade)s?\\b|\\d\\s?(?:min|hrs?|h|sec|Std)\\b|\\b(?:once|twice|daily|weekly|monthly|yearly|always|never|Minuten?|Stunden?|Tagen?|Wochen?|Monaten?|Jahren?|heures?|jours?|semaines?|mois|ans?|horas?|días?|meses|años?)\\b"
                + "|(?:\\d|"
                    + Numerals.KOREAN
                    + "|하루|이틀|사흘)\\s?(?:초|분|시간|일|주|주일|달|개월|년|해|번|회|마다|밤)|하루|하룻|이틀|사흘|나흘|닷새|열흘|보름|매일|매주|매달|年|月|日"),
    WEIGHT(
            "\\bhow heavy\\b|\\bhow much (?:do|does|did)\\b.*\\bweigh|\\b(?:what|which|how much) weight\\b"
                    + "|무게|몇\\s?(?:킬로(?!미터)|그램|톤)",
            "(?:\\d|\\b(?:" + Numerals.ENGLISH
                    + "|a|half))"
                    + " ?-?(?:kg|g|t|kilos?|kilogram(?:me)?s?|gram(?:me)?s?|tons?|tonnes?|lbs?|pounds?|oz|ounces?|stone)\\b"
                    + "|[\\d십백천만]\\s?(?:킬로|그램|톤|근)"),
    AGE(
            "\\bhow old\\b|\\bwhat age\\b|몇 살|나이|연세",
            "\\b(?:aged?|born|birthday|years?|months?|weeks?|centur(?:y|ies))\\b|\\b(?:1\\d{3}|20\\d{2}|"
                    + Numerals.ENGLISH + ")\\b|(?:\\d|" + Numerals.KOREAN + ")\\s?(?:살|세(?!\\p{IsHangul})|년|개월)"),
    LENGTH(
            "\\bhow"
                + " (?:tall|high|far|wide|deep|thick)\\b|(?:높이|길이|너비|깊이|두께|거리)[은는이가]?\\s?(?:얼마|몇|어떻게)|몇\\s?(?:미터|센티|킬로미터)",
            "(?:\\d|\\b(?:" + Numerals.ENGLISH
                    + "|an?|half))"
                    + " ?-?(?:[mck]?m|\\p{L}*met(?:re|er)s?|inch(?:es)?|foot|feet|ft|miles?|yards?|storeys?|floors?)\\b"
                    + "|[\\d십백천만]\\s?(?:미터|센티|킬로|밀리|[mck]?m\\b|리|층)"),
    WARMTH(
            "\\bhow (?:hot|cold|warm)\\b|\\b(?:what|which) temperature\\b|온도|몇\\s?도(?!\\p{IsHangul})",
            "\\d\\s?(?:°|degrees?\\b|도(?!\\p{IsHangul}))|\\bdegrees?\\b"),
    CALORIES("\\bcalories\\b|칼로리|열량", "\\d\\s?(?:kcal\\b|calories\\b|칼로리)"),
    COUNT(
            "\\bhow many\\b(?! times)|\\bhow (?:old|tall|high|far|heavy|wide|deep|large|big|fast|thick)\\b|\\bwhat"
                    + " (?:percentage|number|proportion)\\b"
                    + "|몇\\s?(?!시|월|요일)\\p{L}|(?:무게|높이|길이|크기|넓이|키|나이|개수|온도)[은는이가]?\\s?(?:얼마|몇|어떻게)",
            Numerals.NUMBER + "|\\b(?:" + Numerals.ENGLISH
                    + "|half|quarter|dozen|hundred|thousand|million|none|no|dozens|an?"
                    + " \\p{L}*(?:metre|gram|litre|inch|foot|mile))\\b|(?:"
                    + Numerals.KOREAN + "|[일이삼사오육칠팔구]?[십백천만])\\s?\\p{IsHangul}|[一二三四五六七八九十]"),
    MONEY(
            "\\b(?:price|costs?|fee|rent|salary|fare|deposit)\\b|\\bhow expensive\\b|\\bhow much"
                    + " (?:did|does|do|is|are|was|money|will)\\b"
                    + "|(?:요금|비용|가격|값|수수료|금액|보증금|월세|회비|보험료)[은는이가도]?\\s?.*(?:얼마|몇)|얼마(?:야|예요|인가|였|에|를|지|\\?)",
            "[$€£¥₩]\\s?\\d|\\d[\\d.,]*\\s?(?:EUR|USD|GBP|CHF|euros?|pounds?|dollars?|francs?|pence|cents?|won|per"
                + " cent|원|만|천|퍼센트|%|달러|유로|엔|円|万)|[万千百]円"
                + "|[만천백억십]\\s?원|\\bfree\\b|무료|\\d+[.,]\\d{2}\\b|\\b\\d{1,3}(?:,\\d{3})+\\b"
                + "|\\b(?:costs?|pays?|paid|price|charged?|fee|rent|deposit|sum|total|share|worth|for|to|is|of)\\b[^.]{0,30}\\b\\d{2,}\\b"),
    PERSON(
            "^(?:(?:and|so|but|by|with|to|for|from)"
                    + " )?(?:who|whom|whose)\\b(?!.*\\b(?:call|ring|phone)\\b)|\\bwhat(?:'s| is| was) (?:the"
                    + " )?.*\\bname\\b|누가|누구|담당자",
            "(?<=[\\p{L},;:] |[(\"“])(?!(?:" + Numerals.CALENDAR + ")\\b)\\p{Lu}[\\p{Ll}'-]+|\\b(?!(?:"
                    + Numerals.CALENDAR
                    + ")\\b)\\p{Lu}[\\p{Ll}'-]+ \\p{Lu}[\\p{Ll}'-]+|^\\W*\\p{Lu}[\\p{Ll}'-]+(?:,|"
                    + " (?:is|was|has|had|will|did|does|keeps|takes|took)\\b)|\\b(?:he|she|they|landlord|tenant|owner|caretaker|head|engineer|neighbours?)\\b|\\p{IsHangul}{2,4}\\s?(?:씨|님|선생|대리|과장|부장|팀장|의사|교수|대표|"
                    + "간호사|총무|회장|원장|사장|인|자|원|딸|아들|기사|관)|(?<=^|\\s)\\p{IsHangul}{2,3}(?=[이가은는와과의,]|$|\\s)");

    private static final Pattern UNIT = Pattern.compile("몇\\s?(?!시|월|요일)(\\p{IsHangul})");

    private final Pattern question;
    private final Pattern value;

    WantedValue(String question, String value) {
        int flags = Pattern.UNICODE_CASE | (name().equals("PERSON") ? 0 : Pattern.CASE_INSENSITIVE);
        this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.value = Pattern.compile(value, flags);
    }

    /** What the words ask for outright, if they do. */
    static Optional<WantedValue> of(String words) {
        for (WantedValue wanted : values()) {
            if (wanted.question.matcher(words).find()) {
                return Optional.of(wanted);
            }
        }
        return Optional.empty();
    }

    /** Whether a sentence has such a value that is not in the question. */
    boolean isIn(String sentence, String words) {
        String asked = words.toLowerCase(Locale.ROOT);
        return value.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .anyMatch(found -> isNew(found.toLowerCase(Locale.ROOT).strip(), asked) && isInUnit(sentence, words));
    }

    private boolean isNew(String found, String asked) {
        return this != PERSON
                ? !asked.contains(found)
                : Terms.words(found).stream().anyMatch(word -> !asked.contains(word));
    }

    /** "몇 와트" asks for watts: a number of something else is no answer, where the sentence is Korean. */
    private boolean isInUnit(String sentence, String words) {
        if (this != COUNT || !Hangul.isKorean(sentence)) {
            return true;
        }
        return UNIT.matcher(words)
                .results()
                .map(unit -> unit.group(1))
                .allMatch(unit -> sentence.contains(unit) || unit.equals("살"));
    }

    /** Numbers in words. */
    private static final class Numerals {
        /** A number, but for a year that stands alone: 1680, and not 1680 people. */
        static final String NUMBER =
                "(?<![\\d.,])(?!(?:1\\d|20)\\d\\d(?:년|(?![\\d,.]\\d|\\d|\\s?[\\p{IsHangul}%]|\\s\\p{Ll}{4,})))\\d+(?:[.,]\\d+)*";

        static final String ENGLISH =
                "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
        static final String CALENDAR =
                "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
                    + "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
                    + "|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|Christmas|Easter|Whitsun|Advent|spring|summer|autumn|winter|noon|midnight"
                    + "|morning|evening|today|tomorrow|yesterday|tonight|century";
        static final String KOREAN = "한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두|스무|서른|마흔|쉰|예순|일흔|여든|아흔|석|넉";
    }
}
