package app.akin.answer.quote;

import app.akin.model.hit.Hit;
import app.akin.search.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which sentences are read for a question: those of the best passages, and of the best that are written in another script,
 * which words alone would never bring up.
 *
 * @param passages all that were found, surest first
 * @param sentences to be read, in the order of their passages
 */
record CandidateSentences(List<Hit> passages, List<Placed> sentences) {

    private static final int PASSAGES = 12;
    private static final int FOREIGN_PASSAGES = 6;
    private static final int SENTENCES = 100;

    /**
     * @param index of the sentence within its passage
     * @param before what stands in front of it: the sentence before, or nothing
     * @param after the sentence behind it, or nothing
     */
    record Placed(Hit hit, Sentence sentence, int index, String before, String after) {}

    static CandidateSentences of(String question, SearchResult found) {
        List<Hit> passages = passages(found);
        boolean korean = Hangul.isKorean(question);
        Set<Hit> read = new LinkedHashSet<>(passages.subList(0, Math.min(PASSAGES, passages.size())));
        passages.stream()
                .filter(hit -> Hangul.isKorean(text(hit)) != korean)
                .limit(FOREIGN_PASSAGES)
                .forEach(read::add);
        List<Placed> sentences = read.stream()
                .flatMap(hit -> placed(hit).stream())
                .limit(SENTENCES)
                .toList();
        return new CandidateSentences(passages, sentences);
    }

    static List<Placed> placed(Hit hit) {
        List<Sentence> sentences = Sentences.of(text(hit));
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            placed.add(new Placed(hit, sentences.get(i), i, text(sentences, i - 1), text(sentences, i + 1)));
        }
        return placed;
    }

    private static String text(List<Sentence> sentences, int index) {
        return index < 0 || index >= sentences.size()
                ? ""
                : sentences.get(index).text();
    }

    static String text(Hit hit) {
        return hit.passage().orElseThrow().text();
    }

    private static List<Hit> passages(SearchResult found) {
        Map<Long, Hit> passages = new LinkedHashMap<>();
        found.hits().stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit), found.siblings(hit).stream()))
                .filter(hit -> hit.passage().isPresent())
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .forEach(hit -> passages.putIfAbsent(hit.itemId(), hit));
        return List.copyOf(passages.values());
    }
}
