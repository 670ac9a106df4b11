package app.akin.search.grammar;

import app.akin.model.colour.Colour;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The colours that words give to a thing, in English and Korean: "a red flower", "빨간 꽃". A colour that is part of a name, such as
 * that of a red panda, is none, nor is an orange.
 */
public final class ColourWords {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** {@code 빨간색의, 초록색인} */
    private static final Pattern WITH_PARTICLE = Pattern.compile("(\\p{IsHangul}+)(?:의|인)");

    private static final Map<String, Set<Colour>> COLOURS = colours();

    /** Each is a thing as well, and sure to be a colour only before another word. */
    private static final Set<String> THINGS =
            words("orange gold silver violet lilac lavender ivory turquoise navy teal");

    /** What tells no thing that could have a colour. */
    private static final Set<String> NO_THING =
            words("a an the this that these those my your his her its our their some any of in on at by with without"
                    + " from to for under over near into is are was were be and or not no as than but photo photos"
                    + " photograph photographs picture pictures image images 사진 또는 혹은 및");

    /** Between a thing and a colour behind it: "a woman in red", "the car is red". */
    private static final Set<String> BEFORE_LAST = words("in is are was were");

    private static final Set<String> JOINERS = words("and or 또는 혹은 및");

    /** {@code red coloured, 빨간 색의} */
    private static final Set<String> COLOUR_ITSELF =
            words("colour colours color colors coloured colored 색 색의 색깔 색깔의 빛 빛깔 빛깔의 컬러");

    /** Names that no model need know, in which a colour says little of what is seen. */
    private static final Set<String> NAMES =
            Set.of(("red panda,red fox,red squirrel,red deer,red wine,red cabbage,red onion,orange juice,orange"
                + " peel,orange tree,orange slice,golden retriever,golden eagle,golden gate,gold medal,gold fish,green"
                + " tea,green house,green card,green onion,blue whale,blue jay,blue cheese,black widow,black"
                + " bear,black board,black market,black hole,black tea,black pepper,black friday,white house,white"
                + " board,white wine,white shark,white paper,white christmas,brown bear,brown rice,silver"
                + " screen,yellow pages,pink panther,붉은 여우,붉은 판다,검은 과부거미,검은 콩,흰 돌고래,흰 곰")
                    .split(","));

    private final String[] words;
    private final Predicate<String> isName;

    private ColourWords(String[] words, Predicate<String> isName) {
        this.words = words;
        this.isName = isName;
    }

    /**
     * What colours are asked for, each as the basic ones that it may be: "푸른" is blue or green.
     *
     * @param isName whether words as a whole are what a thing is called
     */
    public static List<Set<Colour>> in(String typed, Predicate<String> isName) {
        String lower = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String[] words =
                NO_WORD.splitAsStream(lower).filter(word -> !word.isEmpty()).toArray(String[]::new);
        List<Set<Colour>> found = new ColourWords(words, isName).all();
        return found.isEmpty() || isName.test(lower.strip()) ? List.of() : found;
    }

    private List<Set<Colour>> all() {
        return IntStream.range(0, words.length)
                .filter(at -> isColour(at) && (isBeforeThing(at) || isBehindThing(at)) && !isPartOfName(at))
                .mapToObj(at -> COLOURS.get(plain(at)))
                .distinct()
                .toList();
    }

    private boolean isColour(int at) {
        return COLOURS.containsKey(plain(at));
    }

    private String plain(int at) {
        Matcher form = WITH_PARTICLE.matcher(words[at]);
        return form.matches() ? form.group(1) : words[at];
    }

    /** With other colours and how they are joined between them: "red and white flowers". */
    private boolean isBeforeThing(int at) {
        int next = at + 1;
        while (next < words.length && isOfColours(next)) {
            next++;
        }
        return next < words.length && isThing(next);
    }

    /** A colour, the word colour, or what joins this to another colour. */
    private boolean isOfColours(int at) {
        boolean joins = JOINERS.contains(words[at]) && at + 1 < words.length && isColour(at + 1);
        return joins || COLOUR_ITSELF.contains(words[at]) || isColour(at);
    }

    /** {@code a woman in red, 꽃 빨간색}; other colours may stand between. */
    private boolean isBehindThing(int at) {
        boolean isKorean = Character.UnicodeScript.of(words[at].charAt(0)) == Character.UnicodeScript.HANGUL;
        boolean canStandLast = isKorean ? words[at].endsWith("색") : !THINGS.contains(words[at]);
        int before = at - 1;
        while (before >= 0 && isOfColours(before)) {
            before--;
        }
        if (before > 0 && BEFORE_LAST.contains(words[before])) {
            before--;
        }
        return canStandLast && before >= 0 && isThing(before);
    }

    private boolean isThing(int at) {
        return !NO_THING.contains(words[at]) && !isOfColours(at);
    }

    /** Of two or three words, of which the colour is the first or the second: "red panda", "great white shark". */
    private boolean isPartOfName(int at) {
        for (int from = Math.max(0, at - 1); from <= at; from++) {
            for (int to = at + 2; to <= Math.min(words.length, from + 3); to++) {
                String name = String.join(" ", Arrays.copyOfRange(words, from, to));
                if (NAMES.contains(name) || NAMES.contains(name.replaceFirst("s$", "")) || isName.test(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static Map<String, Set<Colour>> colours() {
        Map<String, Set<Colour>> colours = new HashMap<>();
        put(colours, "black", Colour.BLACK);
        put(colours, "white ivory", Colour.WHITE);
        put(colours, "grey gray silver silvery", Colour.GREY);
        put(colours, "red crimson scarlet reddish", Colour.RED);
        put(colours, "maroon burgundy", Colour.RED, Colour.BROWN);
        put(colours, "orange", Colour.ORANGE);
        put(colours, "yellow yellowish", Colour.YELLOW);
        put(colours, "golden gold", Colour.YELLOW, Colour.ORANGE);
        put(colours, "green greenish", Colour.GREEN);
        put(colours, "blue bluish azure navy", Colour.BLUE);
        put(colours, "turquoise teal cyan", Colour.BLUE, Colour.GREEN);
        put(colours, "purple violet lilac lavender purplish", Colour.PURPLE);
        put(colours, "pink pinkish", Colour.PINK);
        put(colours, "magenta", Colour.PINK, Colour.PURPLE);
        put(colours, "brown brownish", Colour.BROWN);
        put(colours, "검은 까만 검정 까망 검은색 까만색 검정색 흑색 새까만 시커먼", Colour.BLACK);
        put(colours, "하얀 흰 하양 하얀색 흰색 하양색 백색 새하얀", Colour.WHITE);
        put(colours, "회색 잿빛 쥐색 은색 은빛", Colour.GREY);
        put(colours, "빨간 빨강 붉은 빨간색 빨강색 붉은색 붉은빛 적색 새빨간 시뻘건 다홍색 진홍색", Colour.RED);
        put(colours, "주황 주황색 주황빛 오렌지색 오렌지빛 귤색", Colour.ORANGE);
        put(colours, "노란 노랑 노란색 노랑색 황색 샛노란", Colour.YELLOW);
        put(colours, "금색 금빛 황금색 황금빛", Colour.YELLOW, Colour.ORANGE);
        put(colours, "초록 녹색 초록색 초록빛 연두 연두색 연두빛 풀색", Colour.GREEN);
        put(colours, "파란 파랑 파란색 파랑색 청색 새파란 남색 하늘색", Colour.BLUE);
        put(colours, "푸른 푸른색 푸른빛 청록 청록색 옥색", Colour.BLUE, Colour.GREEN);
        put(colours, "보라 보라색 보랏빛 연보라 연보라색 자주색 자줏빛", Colour.PURPLE);
        put(colours, "분홍 분홍색 분홍빛 핑크 핑크색 연분홍 연분홍색 진분홍 진분홍색", Colour.PINK);
        put(colours, "갈색 밤색 고동색", Colour.BROWN);
        return Map.copyOf(colours);
    }

    private static void put(Map<String, Set<Colour>> colours, String names, Colour first, Colour... others) {
        Set<Colour> any = Set.copyOf(EnumSet.of(first, others));
        words(names).forEach(name -> colours.put(name, any));
    }
}
