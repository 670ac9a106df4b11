package app.akin.proof.bench;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Questions, and the photographs that answer them.
 *
 * @param groups names of photographs that fit, by topic
 * @param queries what is asked, and the topic
 */
record Relevance(Map<String, List<String>> groups, List<Query> queries) {

    static final int FIRST = 5;

    /** One question in one language. */
    record Query(String language, String words, String group) {}

    static Relevance load() throws IOException {
        try (Reader reader = new InputStreamReader(
                Relevance.class.getResourceAsStream("/app/akin/proof/relevance.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, new TypeToken<Relevance>() {});
        }
    }

    Set<String> fitting(Query query) {
        return groups.get(query.group()).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** How many of the first few of {@code ranked} fit, as a share. */
    double precision(Query query, List<String> ranked) {
        Set<String> fitting = fitting(query);
        return ranked.subList(0, FIRST).stream().filter(fitting::contains).count() / (double) FIRST;
    }

    /** What a ranking by chance gives on average, exactly: the share of all that fit. */
    double byChance(Query query, int photographs) {
        return fitting(query).size() / (double) photographs;
    }
}
