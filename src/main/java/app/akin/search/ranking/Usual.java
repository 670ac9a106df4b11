package app.akin.search.ranking;

import app.akin.embedding.EncodingException;
import app.akin.embedding.TextEncoder;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** @param vectors of all usual questions, the English ones first */
    private static Usual of(List<UnitVector> vectors) {
        int english = UsualQuestions.ENGLISH.size();
        return new Usual(new EnumMap<>(Map.of(
                Script.LATIN,
                vectors.subList(0, english),
                Script.HANGUL,
                vectors.subList(english, vectors.size()),
                Script.OTHER,
                vectors)));
    }

    private static List<UnitVector> encoded(TextEncoder encoder) throws EncodingException {
        List<UnitVector> vectors = new ArrayList<>();
        for (String question : UsualQuestions.ALL) {
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

    /**
     * Remembers the usual questions of every space: computed once, in about a second, and kept in a file for the next time.
     * Safe from several threads.
     */
    public static final class Memory {

        private final Map<EmbeddingSpace, Usual> known = new ConcurrentHashMap<>();
        private final Optional<UsualFile> file;

        /** Forgets with the process. */
        public Memory() {
            file = Optional.empty();
        }

        /** @param folder for its files; made when it is needed */
        public Memory(Path folder) {
            file = Optional.of(new UsualFile(folder));
        }

        public Usual of(TextEncoder encoder) throws EncodingException {
            EmbeddingSpace space = encoder.space();
            Usual before = known.get(space);
            if (before != null) {
                return before;
            }
            Optional<List<UnitVector>> kept = file.flatMap(one -> one.read(space, UsualQuestions.ALL));
            List<UnitVector> vectors = kept.isPresent() ? kept.get() : encoded(encoder);
            if (kept.isEmpty()) {
                file.ifPresent(one -> one.write(space, UsualQuestions.ALL, vectors));
            }
            Usual usual = Usual.of(vectors);
            known.put(space, usual);
            return usual;
        }
    }
}
