package app.akin.extraction.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The encoding in which bytes make the likeliest text. */
final class Guess {

    private static final char UNREADABLE = '\uFFFD';
    /** Nats for bytes that an encoding does not have. */
    private static final double MALFORMED = 30;
    /** Letters that follow each other by chance are rarer than this, in nats a letter. */
    private static final double NOISE = -11;

    private static final int WIDE_AT_LEAST = 16;

    private static final List<Candidate> WIDE =
            List.of(new Candidate(StandardCharsets.UTF_16LE, 20), new Candidate(StandardCharsets.UTF_16BE, 20));
    /** So many whole letters of UTF-8, and nothing else, are no chance. */
    private static final int CERTAIN = 6;

    private Guess() {}

    static Optional<Charset> of(byte[] bytes) {
        if (Utf8.lettersIn(bytes) >= CERTAIN) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        Sample sample = Sample.of(bytes);
        List<Candidate> candidates = new ArrayList<>(Known.CANDIDATES);
        if (sample.isBeginning() && sample.bytes().length % 2 == 0) {
            candidates.addAll(WIDE);
        }
        return likeliest(sample.bytes(), candidates);
    }

    /** Of text without a blank or a Latin letter, which would have zeros: its bytes may be control characters. */
    static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < WIDE_AT_LEAST) {
            return Optional.empty();
        }
        return likeliest(Arrays.copyOf(bytes, Math.min(bytes.length, Sample.LENGTH) / 2 * 2), WIDE);
    }

    private static Optional<Charset> likeliest(byte[] sample, List<Candidate> candidates) {
        double best = Double.NEGATIVE_INFINITY;
        Optional<Charset> found = Optional.empty();
        for (Candidate candidate : candidates) {
            Scored scored = score(sample, candidate);
            if (scored.score > best) {
                best = scored.score;
                found = scored.isText ? Optional.of(candidate.charset()) : Optional.empty();
            }
        }
        return found;
    }

    private static Scored score(byte[] sample, Candidate candidate) {
        String decoded = new String(sample, candidate.charset());
        String text = candidate.isApart() ? Normalizer.normalize(decoded, Normalizer.Form.NFC) : decoded;
        int unreadable = (int) text.chars().filter(c -> c == UNREADABLE).count();
        String readable = unreadable == 0 ? text : text.replace(String.valueOf(UNREADABLE), "");
        double likelihood = Known.LETTERS.likelihood(readable);
        double sum = likelihood - unreadable * MALFORMED;
        return new Scored(sum - candidate.handicap(), sum / text.length() > NOISE);
    }

    private record Scored(double score, boolean isText) {}

    /** Read when the first text of before Unicode comes. */
    private static final class Known {
        static final Letters LETTERS = Letters.read();
        static final List<Candidate> CANDIDATES = Candidate.all();
    }
}
