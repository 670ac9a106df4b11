package app.akin.search.ranking;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vectors of the {@linkplain UsualQuestions usual questions} in one space: what anything has with these says nothing
 * about the question that is asked.
 */
public final class Usual {

    private final Map<Script, List<UnitVector>> questions;

    private Usual(Map<Script, List<UnitVector>> questions) {
        this.questions = questions;
    }

    private static Usual of(TextEncoder encoder) throws EncodingException {
        List<UnitVector> latin = encoded(encoder, UsualQuestions.ENGLISH);
        List<UnitVector> hangul = encoded(encoder, UsualQuestions.KOREAN);
        List<UnitVector> all = new ArrayList<>(latin);
        all.addAll(hangul);
        return new Usual(
                new EnumMap<>(Map.of(Script.LATIN, latin, Script.HANGUL, hangul, Script.OTHER, List.copyOf(all))));
    }

    private static List<UnitVector> encoded(TextEncoder encoder, List<String> questions) throws EncodingException {
        List<UnitVector> vectors = new ArrayList<>();
        for (String question : questions) {
            vectors.add(encoder.encodeQuery(question));
        }
        return List.copyOf(vectors);
    }

    /** Those in a script; in one that no usual question is written in, all of them. */
    List<UnitVector> in(Script script) {
        return questions.get(script);
    }

    List<UnitVector> all() {
        return questions.get(Script.OTHER);
    }

    /** The mean of the usual questions in {@code script}; shorter than 1. */
    float[] mean(Script script) {
        List<UnitVector> of = in(script);
        float[] mean = new float[of.getFirst().dimension()];
        for (UnitVector vector : of) {
            float[] values = vector.values();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / of.size();
            }
        }
        return mean;
    }

    /** Remembers the usual questions of every space: computed once, in about a second. Safe from several threads. */
    public static final class Memory {

        private final Map<EmbeddingSpace, Usual> known = new ConcurrentHashMap<>();

        public Usual of(TextEncoder encoder) throws EncodingException {
            Usual before = known.get(encoder.space());
            if (before != null) {
                return before;
            }
            Usual computed = Usual.of(encoder);
            known.put(encoder.space(), computed);
            return computed;
        }
    }
}
