package app.akin.embedding.remote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A meaning that can be computed by hand: each group of synonyms has a part of the vector, other words next to none. */
public final class Synonyms {

    public static final int DIMENSION = 64;

    private static final List<Set<String>> GROUPS = List.of(
            Set.of("invoice", "bill"),
            Set.of("unpaid", "owed", "owe"),
            Set.of("physician", "doctor"),
            Set.of("appointment", "visit"),
            Set.of("purchase", "bought"),
            Set.of("timber", "wood"));

    private static final Map<String, Integer> PARTS = parts();

    private Synonyms() {}

    public static float[] of(String text) {
        float[] vector = new float[DIMENSION];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
            Integer part = PARTS.get(word);
            if (part == null) {
                vector[GROUPS.size() + Math.floorMod(word.hashCode(), DIMENSION - GROUPS.size())] += 0.1f;
            } else {
                vector[part] += 1;
            }
        }
        return vector;
    }

    private static Map<String, Integer> parts() {
        Map<String, Integer> parts = new HashMap<>();
        for (int i = 0; i < GROUPS.size(); i++) {
            for (String word : GROUPS.get(i)) {
                parts.put(word, i);
            }
        }
        return parts;
    }
}
