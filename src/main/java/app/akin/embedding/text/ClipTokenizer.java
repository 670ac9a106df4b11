package app.akin.embedding.text;

import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** CLIP's tokeniser: cleans text, splits it into words and these into pieces. Safe from any thread. */
public final class ClipTokenizer {

    private static final Pattern WORDS = Pattern.compile(
            "<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Vocabulary vocabulary;
    private final int context;
    private final TextCleaning cleaning = new TextCleaning();

    private ClipTokenizer(Vocabulary vocabulary, int context) {
        this.vocabulary = vocabulary;
        this.context = context;
    }

    /**
     * @param context most ids of a text, marks included
     * @param ids how many ids the model knows
     */
    public static ClipTokenizer read(Path file, int context, int ids) throws IOException, ModelFileException {
        Vocabulary vocabulary = VocabularyReader.read(file);
        boolean fits = IntStream.of(vocabulary.inner()).allMatch(id -> id >= 0 && id < ids)
                && vocabulary.merges().values().stream().allMatch(m -> m.merged() >= 0 && m.merged() < ids)
                && Math.max(vocabulary.start(), vocabulary.end()) < ids;
        if (!fits) {
            throw new ModelFileException(file.getFileName() + " does not belong to these weights: it has more tokens");
        }
        return new ClipTokenizer(vocabulary, context);
    }

    /** Ids with start and end marks, cut to the context so that the last is the end mark. */
    public int[] encode(String text) {
        int[] pieces = pieces(cleaning.clean(LongText.beginning(text)), context - 1);
        int kept = Math.min(pieces.length, context - 2);
        int[] ids = new int[kept + 2];
        ids[0] = vocabulary.start();
        System.arraycopy(pieces, 0, ids, 1, kept);
        ids[kept + 1] = vocabulary.end();
        return ids;
    }

    /** How many ids the whole text has, without marks. */
    public int count(String text) {
        int count = 0;
        for (String part : LongText.parts(text)) {
            count += pieces(cleaning.clean(part), Integer.MAX_VALUE).length;
        }
        return count;
    }

    /** How many ids fit between the marks. */
    public int limit() {
        return context - 2;
    }

    String clean(String text) {
        return cleaning.clean(text);
    }

    /** Pieces of whole words until there are {@code enough}. */
    private int[] pieces(String clean, int enough) {
        IntStream.Builder pieces = IntStream.builder();
        Matcher words = WORDS.matcher(clean);
        for (int count = 0; count < enough && words.find(); ) {
            int[] ofWord = piecesOf(words.group());
            IntStream.of(ofWord).forEach(pieces::add);
            count += ofWord.length;
        }
        return pieces.build().toArray();
    }

    private int[] piecesOf(String word) {
        return switch (word) {
            case "<|startoftext|>" -> new int[] {vocabulary.start()};
            case "<|endoftext|>" -> new int[] {vocabulary.end()};
            default -> WordPieces.of(vocabulary, word);
        };
    }
}
