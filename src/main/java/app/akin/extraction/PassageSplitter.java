package app.akin.extraction;

import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.Passage;
import app.akin.model.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Cuts a document into passages that fit a text encoder: whole paragraphs where they fit, else whole sentences, else
 * lines,
 * clauses, words, and only at last within a word. Short neighbours are put together up to the limit, but a passage
 * that is
 * half full ends with its paragraph, and a heading goes with what follows it. Safe from several threads if the count is.
 */
public final class PassageSplitter {

    /** The rest of a longer document is not read: some 300 pages, and half a minute of encoding. */
    static final int PASSAGES_AT_MOST = 2_000;

    /**
     * Tokens of a passage, of the model that reads passages, as measured: long enough to hold what a question asks for, short
     * enough to be about one thing.
     */
    public static final int USUAL_TOKENS = 160;

    /** More characters than words of any language have for each token: what exceeds it is cut without being counted. */
    private static final int CHARACTERS_A_TOKEN = 32;

    /** That of a page, such as {@code - 16 -} or {@code 3 / 12}: it says nothing, and answers every question with a number. */
    private static final Pattern NUMBER_ALONE =
            Pattern.compile("[^\\p{L}\\p{N}]*\\p{N}{1,4}(?:[^\\p{L}\\p{N}]+\\p{N}{1,4})?[^\\p{L}\\p{N}]*");

    private final ToIntFunction<String> tokenCount;
    private final int tokenLimit;

    /**
     * @param tokenCount how many tokens a text has, without start and end marks
     * @param tokenLimit the most tokens of a passage, at least 1
     */
    public PassageSplitter(ToIntFunction<String> tokenCount, int tokenLimit) {
        if (tokenLimit < 1) {
            throw new IllegalArgumentException("passages of " + tokenLimit + " tokens");
        }
        this.tokenCount = tokenCount;
        this.tokenLimit = tokenLimit;
    }

    /**
     * A picture as it is, a document in passages.
     *
     * @throws UnreadableException NO_TEXT
     */
    public Extraction split(Whole whole) throws UnreadableException {
        return switch (whole) {
            case Whole.Picture picture -> picture.picture();
            case Whole.Document document -> {
                Passages passages = split(document.parts());
                if (passages.list().isEmpty()) {
                    throw new UnreadableException(FailureReason.of(Cause.NO_TEXT));
                }
                yield new Extraction.Document(document.mediaType(), passages.list(), document.cut() || passages.cut());
            }
        };
    }

    /**
     * The passages of a document.
     *
     * @param cut whether there would be more
     */
    record Passages(List<Passage> list, boolean cut) {}

    /** Each part by itself, one after the other; the number of a page is a passage only where there is nothing else. */
    Passages split(List<DocumentPart> parts) {
        Passages passages = split(parts, false);
        return passages.list().isEmpty() ? split(parts, true) : passages;
    }

    private Passages split(List<DocumentPart> parts, boolean alsoNumbers) {
        List<Passage> passages = new ArrayList<>();
        boolean cut = false;
        int before = 0;
        for (DocumentPart part : parts) {
            Cutting cutting = new Cutting(part, before, alsoNumbers, passages);
            cutting.cut();
            cut |= cutting.stopped;
            before += part.text().text().length();
        }
        return new Passages(List.copyOf(passages), cut);
    }

    /** The cutting of one part of a document. */
    private final class Cutting {

        private final DocumentText document;
        private final String text;
        private final LineEnds lineEnds;
        private final Optional<String> inside;
        private final int before;
        private final boolean alsoNumbers;
        private final List<Passage> passages;
        private boolean stopped;
        private final List<Span> waiting = new ArrayList<>();
        private long waitingTokens;
        private boolean isHalfFull;

        /**
         * @param before how much text there is in the parts before
         * @param alsoNumbers whether a number alone is a passage
         */
        Cutting(DocumentPart part, int before, boolean alsoNumbers, List<Passage> passages) {
            document = part.text();
            text = document.text();
            lineEnds = new LineEnds(document);
            inside = part.inside();
            this.before = before;
            this.alsoNumbers = alsoNumbers;
            this.passages = passages;
        }

        void cut() {
            for (Span paragraph : Borders.PARAGRAPH.spans(text, Span.all(text))) {
                startParagraph();
                add(paragraph, Borders.SENTENCE);
            }
            finish();
        }

        void startParagraph() {
            isHalfFull = 2 * waitingTokens >= tokenLimit;
        }

        /** @param next where to cut when it does not fit as a whole */
        void add(Span span, Borders next) {
            stopped |= passages.size() >= PASSAGES_AT_MOST && !span.isEmpty();
            if (span.isEmpty() || stopped || Thread.currentThread().isInterrupted()) {
                return;
            }
            int tokens = count(span);
            if (tokens <= roomFor(next) || !next.canCut(text, span)) {
                put(span, tokens);
            } else {
                for (Span part : next.spans(text, span)) {
                    add(part, next.finer());
                }
            }
        }

        /** A paragraph is cut where its beginning fits with the short heading above it, and all of it does not. */
        private long roomFor(Borders next) {
            boolean isParagraph = next == Borders.SENTENCE;
            boolean onlyHeadings = waiting.stream().allMatch(span -> lineEnds.endsHeading(span.end()));
            return isParagraph && onlyHeadings && 4 * waitingTokens <= tokenLimit
                    ? tokenLimit - waitingTokens
                    : tokenLimit;
        }

        private void put(Span span, int tokens) {
            if (!waiting.isEmpty() && isOnNextPage(span)) {
                finish();
            } else if (isHalfFull || waitingTokens + tokens > tokenLimit) {
                finishBefore(tokens);
            }
            isHalfFull = false;
            waiting.add(span);
            waitingTokens += tokens;
        }

        /** A heading stays with what it is the heading of, where both fit. */
        private void finishBefore(int next) {
            int from = waiting.size();
            long tokens = next;
            while (from > 0 && lineEnds.endsHeading(waiting.get(from - 1).end())) {
                tokens += count(waiting.get(from - 1));
                if (tokens > tokenLimit) {
                    break;
                }
                from--;
            }
            List<Span> headings = List.copyOf(waiting.subList(from, waiting.size()));
            waiting.subList(from, waiting.size()).clear();
            finish();
            waiting.addAll(headings);
            waitingTokens = headings.stream().mapToLong(this::count).sum();
        }

        private int count(Span span) {
            return span.length() > CHARACTERS_A_TOKEN * tokenLimit
                    ? Integer.MAX_VALUE
                    : tokenCount.applyAsInt(span.words(text));
        }

        /** A passage is shown with its page: it does not go on to the next one. */
        private boolean isOnNextPage(Span span) {
            return !document.pageAt(span.start())
                    .equals(document.pageAt(waiting.getFirst().start()));
        }

        /** Tokens of parts may add up to less than those of the whole: then it is cut again. */
        void finish() {
            int from = 0;
            while (from < waiting.size() && passages.size() < PASSAGES_AT_MOST) {
                int to = waiting.size();
                while (to - from > 1 && count(joined(from, to)) > tokenLimit) {
                    to--;
                }
                emit(joined(from, to));
                from = to;
            }
            stopped |= from < waiting.size();
            waiting.clear();
            waitingTokens = 0;
        }

        private Span joined(int from, int to) {
            return new Span(waiting.get(from).start(), waiting.get(to - 1).end());
        }

        private void emit(Span span) {
            String words = span.words(text);
            if (!alsoNumbers && NUMBER_ALONE.matcher(words).matches()) {
                return;
            }
            passages.add(new Passage(
                    passages.size(),
                    before + span.start(),
                    before + span.end(),
                    document.pageAt(span.start()),
                    inside,
                    span.lines(text, lineEnds)));
        }
    }
}
