package app.akin.answer.writing;

import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.search.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The passages that go to a language model: those above the line of a search, the surest first, within its budget. */
public final class Sources {

    /** For the fence around a passage. */
    private static final int TOKENS_OF_A_FENCE = 40;

    private Sources() {}

    /** Passages above the line, each once. */
    public static List<Source> of(SearchResult found, ChatModel model) {
        return of(found, Stream.of(), model);
    }

    /** The same behind the passage that a sentence is quoted from, on whichever side of the line it stands. */
    public static List<Source> of(SearchResult found, Hit quoted, ChatModel model) {
        return of(found, Stream.of(quoted), model);
    }

    private static List<Source> of(SearchResult found, Stream<Hit> first, ChatModel model) {
        Map<Long, Hit> passages = new LinkedHashMap<>();
        first.forEach(hit -> passages.put(hit.itemId(), hit));
        found.hits().stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit), found.siblings(hit).stream()))
                .filter(hit -> hit.passage().isPresent() && hit.band().isAboveTheLine())
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .forEach(hit -> passages.putIfAbsent(hit.itemId(), hit));
        return fitting(List.copyOf(passages.values()), model);
    }

    /** Whether a search found anything that an answer can rest on. */
    public static boolean isStrong(SearchResult found) {
        return found.hits().stream().anyMatch(hit -> hit.passage().isPresent() && hit.band() == Band.STRONG);
    }

    /** The first of {@code passages} that fit together, numbered from 1; the first one in any case. */
    public static List<Source> fitting(List<Hit> passages, ChatModel model) {
        int left = Budget.of(model).tokens();
        List<Source> sources = new ArrayList<>();
        for (Hit hit : passages) {
            left -= Budget.tokens(hit.passage().orElseThrow().text()) + TOKENS_OF_A_FENCE;
            if (left < 0 && !sources.isEmpty()) {
                break;
            }
            sources.add(new Source(sources.size() + 1, hit));
        }
        return List.copyOf(sources);
    }

    /** The surer half; empty where there is only one. */
    static List<Source> fewer(List<Source> sources) {
        return sources.subList(0, sources.size() / 2);
    }
}
