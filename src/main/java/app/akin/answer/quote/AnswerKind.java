package app.akin.answer.quote;

import java.util.regex.Pattern;

/** What sort of answer a question wants, and how a sentence that may hold one looks, in English and in Korean. */
enum AnswerKind {
    REASON(
            "\\b(?:why|reasons?|what caused?|cause|because of what|whose fault)\\b|왜|이유|원인|까닭|때문",
            "\\b(?:because|since|due to|so that|in order to|therefore|caused?|reasons?|explains?|as a"
                    + " result|owing|leads?|which is why)\\b|denn|weil|Ursache|때문|까닭|이유|원인|므로|니까|어서|아서|해서|려고|탓|면 "),
    PERSON(
            "\\b(?:who|whom|whose|which"
                    + " (?:person|man|woman|actor|king|president|player|applicant))\\b|누가|누구|누구의|사람은(?!.*몇)|지원자",
            "(?:\\b|^)\\p{Lu}[\\p{Ll}'-]+(?: \\p{Lu}\\.?)*"
                    + " \\p{Lu}[\\p{Ll}'-]+|\\b(?:Mr|Mrs|Ms|Dr|Professor|Sir|Lord|Lady|King|Queen)\\b|(?<=[\\p{L},]"
                    + " )\\p{Lu}[\\p{Ll}'-]+|^\\W*\\p{Lu}[\\p{Ll}'-]+(?:,|"
                    + " (?:is|was|has|will|takes|took|does|did|keeps|writes)\\b)|\\p{IsHangul}{2,4}(?:"
                    + " ?(?:씨|님|선생|대리|과장|부장|팀장|의사|교수|대표|간호사|총무|회장|원장|사장|장군|왕))|\\p{IsHangul}{3}[이가]\\s"),
    PLACE(
            "\\b(?:where|what (?:city|country|state|place|region|town|river|building|street)|which"
                    + " (?:city|country|state|town|region|river))\\b|어디|장소|어느 곳",
            "\\b(?:in|at|on|near|from|to|under|behind|between|inside|outside)\\b (?:the |a"
                    + " )?\\p{L}+|에서|근처|위|아래|옆|안에|층|역|시 |구 |동 |로 \\d"),
    TIME(
            "\\b(?:when|what (?:time|date|day|year|month|century|decade)|which (?:day|days|year|month|century)|since"
                + " when|until when|launch"
                + " date|deadline)\\b|언제|며칠(?!\\s?(?:동안|마다|만에|걸|간))|몇\\s?(?:시(?!간)|월|년(?!\\s?(?:동안|마다|만에|간))|일(?!\\s?(?:동안|마다|만에|간))|요일)|날짜|기한|시간|시기|일정|무슨"
                + " 요일",
            "\\b(?:1[0-9]{3}|20[0-9]{2})\\b|\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\.? (?:"
                    + Words.MONTHS + ")|(?:" + Words.MONTHS + ")\\.? \\d|\\b(?:" + Words.DAYS
                    + ")|\\b(?:century|noon|midnight|o'clock|morning|evening|night|today|tomorrow|a\\.?m|p\\.?m)\\b"
                    + "|\\b(?:day|week|month|year|hour|minute|decade)s?\\b|\\b(?:in|since|until|by|of) (?:"
                    + Words.MONTHS + ")\\b|\\bUhr\\b"
                    + "|\\d+\\s?(?:년|월|일|시|분|주|개월|세기)|[월화수목금토일]요일|오전|오후|아침|저녁|밤|주말|평일|까지|부터|동안|마지막|月|日|時"),
    DURATION(
            "\\bhow (?:long|often|soon)\\b|얼마\\s?동안|몇\\s?(?:년|달|개월|주|시간|분|일)|며칠|얼마나 (?:오래|자주)",
            "\\b(?:second|minute|hour|day|night|week|fortnight|month|year|decade|centur(?:y|ie))s?\\b"
                + "|\\b(?:once|twice|daily|weekly|monthly|yearly|every|each)\\b"
                + "|(?:\\d|[한두세네석넉몇일이삼사오육칠팔구십]|하루|이틀|사흘|나흘|닷새)\\s?(?:초|분|시간|일|주|달|개월|년|번|회|마다)|하루|이틀|사흘|닷새|일주일|매달|매일|매주"),
    MONEY(
            "\\b(?:price|cost|costs|fee|rent|deposit|refund|salary|fare|how expensive|profit|budget)\\b|how much"
                + " (?:did|does|do|is|are|was|money|will)|^(?!.*(?:무게|높이|길이|거리|깊이|넓이|온도|혈압|수치|크기|얼마나)).*얼마|요금|비용|가격|값|수수료|금액|보증금|월세|설치비|위약금|몇\\s?(?:원|만)",
            "\\d{1,3}(?:[,.]\\d{3})+|\\d[.,]\\d{2}\\b|\\b\\d{3,}\\b|[$€£¥₩]|\\b(?:cost|price|pa[yi]|charge|fee|rent|deposit|worth|sold|refund)\\p{L}*\\b[^.]*\\d|\\b(?:euros?|pounds?|dollars?|pence|cents?|million|billion|free|per"
                + " cent|percent)\\b|[0-9만천백]\\s?원|무료|퍼센트"),
    NUMBER(
            "\\bhow (?:many|much|far|large|big|tall|high|old|fast|deep|heavy|wide|big)\\b|what"
                    + " (?:percentage|number|proportion|percent|fraction)|몇|얼마나|크기|개수|제한|양은",
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|billion|half|third|quarter|dozen|several|none|no)\\b"
                + "|[한두세네]\\s?(?:개|명|번|대|장|병|잔|숟가락)|퍼센트|절반"),
    MANNER(
            "\\b(?:how (?:do|does|did|can|could|should|to|is|are|was|were|will)|what (?:should|must|to"
                    + " do|happens?)|instructions?|way to|steps?|procedure)\\b|어떻게|방법|요령|하려면|순서|절차",
            "\\p{L}"),
    ANY("(?!)", "\\p{L}");

    private final Pattern question;
    private final Pattern answer;

    AnswerKind(String question, String answer) {
        this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.answer = name().equals("PERSON")
                ? Pattern.compile(answer)
                : Pattern.compile(answer, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first that the words ask for. */
    static AnswerKind of(String words) {
        for (AnswerKind kind : values()) {
            if (kind.question.matcher(words).find()) {
                return kind;
            }
        }
        return ANY;
    }

    /** Whether many sentences hold no answer of this kind, so that one that does is worth more. */
    boolean tells() {
        return this != MANNER && this != ANY;
    }

    boolean isIn(String sentence) {
        return answer.matcher(sentence).find();
    }

    /** Parts of the patterns. */
    private static final class Words {
        static final String MONTHS =
                "January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Januar|Februar|März|Juni|Juli|Oktober|Dezember";
        static final String DAYS =
                "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag";
    }
}
