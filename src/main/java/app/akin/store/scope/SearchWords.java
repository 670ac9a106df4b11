package app.akin.store.scope;

import app.akin.store.sql.StoredText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person typed, in the forms in which PostgreSQL looks words up.
 *
 * @param phrase all of it, within bounds
 * @param words its words, within bounds
 */
public record SearchWords(String phrase, List<Word> words) {

    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 24;
    private static final int PART_FROM = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    /** Written without spaces, or with particles that cling to the word. */
    private static final Pattern CLINGING =
            Pattern.compile(".*[\\p{IsHangul}\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}].*");
    /** Korean particles, longest first; a word keeps at least two syllables, so that 고양이 stays whole. */
    private static final List<String> PARTICLES = List.of(
            "에서부터", "으로부터", "에게서", "이라고", "에서는", "에서도", "으로는", "이랑", "에서", "에게", "한테", "으로", "까지", "부터", "처럼", "보다",
            "마다", "조차", "라고", "하고", "이나", "에는", "에도", "께서", "들이", "들은", "들을", "들의", "이", "가", "은", "는", "을", "를", "의",
            "에", "와", "과", "도", "만", "로", "랑");

    public SearchWords {
        words = List.copyOf(words);
    }

    public static SearchWords of(String typed) {
        String start = typed.substring(0, Math.min(typed.length(), 4 * LONGEST));
        String clean = CONTROL.matcher(StoredText.clean(start)).replaceAll(" ").strip();
        String phrase = beginning(clean);
        List<String> found = WORD.matcher(phrase.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .toList();
        return new SearchWords(phrase, found.stream().map(Word::of).distinct().toList());
    }

    /** As many whole words as fit. */
    private static String beginning(String typed) {
        if (typed.length() <= LONGEST) {
            return typed;
        }
        int border = typed.lastIndexOf(' ', LONGEST);
        return typed.substring(0, border > 0 ? border : LONGEST);
    }

    /** The whole of it as a name would be searched. */
    public String key() {
        return StoredText.nameKey(phrase);
    }

    /**
     * To be found in a text whatever stands on its sides, and whatever is between its words: a line may end there. Nothing where
     * words stand apart, and a phrase of them does.
     */
    public Optional<String> clingingPhrase() {
        return CLINGING.matcher(phrase).matches() && phrase.length() > PART_FROM
                ? Optional.of("%" + escaped(phrase).replace(' ', '_') + "%")
                : Optional.empty();
    }

    public static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * @param english for the English dictionary, which stems it and drops it when it is a stop word; empty for words of
     *     languages it does not know
     * @param plain for the dictionary that changes nothing, with {@code :*} where a particle or a compound may follow
     * @param stem without a particle
     * @param part to be found anywhere in a text of clinging words
     */
    public record Word(String english, String plain, String stem, Optional<String> part) {

        public static Word of(String word) {
            if (CLINGING.matcher(word).matches()) {
                String stem = withoutParticle(word);
                Optional<String> part = stem.length() >= PART_FROM ? Optional.of("%" + stem + "%") : Optional.empty();
                return new Word("", part.isPresent() ? stem + ":*" : withParticles(stem), stem, part);
            }
            return new Word(word, word, word, Optional.empty());
        }

        /** A single syllable begins too many other words. */
        private static String withParticles(String syllable) {
            return Stream.concat(Stream.of(""), PARTICLES.stream())
                    .map(particle -> syllable + particle)
                    .collect(Collectors.joining(" | "));
        }

        private static String withoutParticle(String word) {
            return PARTICLES.stream()
                    .filter(particle -> word.endsWith(particle) && word.length() - particle.length() >= 2)
                    .findFirst()
                    .map(particle -> word.substring(0, word.length() - particle.length()))
                    .orElse(word);
        }
    }
}
