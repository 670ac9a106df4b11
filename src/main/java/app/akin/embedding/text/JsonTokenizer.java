package app.akin.embedding.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whatever a {@code tokenizer.json} says: normaliser, splitting, pieces and
 * marks are those of Hugging Face's own library. Cutting and filling up are Akin's: a text is cut to the model's
 * context so that its end marks stay, and never filled up.
 *
 * <p>Safe from several threads, one at a time: the library promises nothing about more.
 */
public final class JsonTokenizer implements SentenceTokenizer {

    private static final long LONGEST_FILE = 64_000_000;

    private final HuggingFaceTokenizer tokenizer;
    private final int context;
    private final boolean lowerCase;
    private final int[] before;
    private final int[] after;

    private JsonTokenizer(HuggingFaceTokenizer tokenizer, int context, boolean lowerCase, int[] before, int[] after) {
        this.tokenizer = tokenizer;
        this.context = context;
        this.lowerCase = lowerCase;
        this.before = before;
        this.after = after;
    }

    /**
     * @param context most ids of a text, marks included
     * @param lowerCase whether text becomes lower case before the tokenizer sees it
     */
    public static JsonTokenizer read(Path file, int context, boolean lowerCase) throws IOException, ModelFileException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new ModelFileException(file.getFileName() + " is too large for a tokenizer");
        }
        HuggingFaceTokenizer tokenizer = open(file);
        try {
            return withMarks(tokenizer, context, lowerCase);
        } catch (ModelFileException | RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    private static HuggingFaceTokenizer open(Path file) throws IOException, ModelFileException {
        try {
            return HuggingFaceTokenizer.newInstance(file, Map.of("truncation", "false", "padding", "false"));
        } catch (RuntimeException e) {
            throw new ModelFileException(file.getFileName() + " cannot be used: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new ModelFileException("The tokenizer library does not run on this computer", e);
        }
    }

    /** Learns from a word which marks stand before and after it. */
    private static JsonTokenizer withMarks(HuggingFaceTokenizer tokenizer, int context, boolean lowerCase)
            throws ModelFileException {
        int[] bare = ids(tokenizer, "a", false);
        int[] marked = ids(tokenizer, "a", true);
        int at = Collections.indexOfSubList(boxed(marked), boxed(bare));
        if (bare.length == 0 || at < 0 || marked.length - bare.length >= context) {
            throw new ModelFileException("tokenizer.json cannot be used: its marks leave no room for text");
        }
        int[] before = Arrays.copyOf(marked, at);
        int[] after = Arrays.copyOfRange(marked, at + bare.length, marked.length);
        return new JsonTokenizer(tokenizer, context, lowerCase, before, after);
    }

    @Override
    public synchronized int[] encode(String text) {
        int[] pieces = ids(tokenizer, prepared(LongText.beginning(text)), false);
        int kept = Math.min(pieces.length, limit());
        int[] ids = Arrays.copyOf(before, before.length + kept + after.length);
        System.arraycopy(pieces, 0, ids, before.length, kept);
        System.arraycopy(after, 0, ids, before.length + kept, after.length);
        return ids;
    }

    @Override
    public synchronized int count(String text) {
        return LongText.parts(text).stream()
                .mapToInt(part -> ids(tokenizer, prepared(part), false).length)
                .sum();
    }

    @Override
    public int limit() {
        return context - before.length - after.length;
    }

    @Override
    public synchronized void close() {
        tokenizer.close();
    }

    private String prepared(String text) {
        return lowerCase ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static int[] ids(HuggingFaceTokenizer tokenizer, String text, boolean marks) {
        return Arrays.stream(tokenizer.encode(text, marks, false).getIds())
                .mapToInt(Math::toIntExact)
                .toArray();
    }

    private static List<Integer> boxed(int[] ids) {
        return IntStream.of(ids).boxed().toList();
    }
}
