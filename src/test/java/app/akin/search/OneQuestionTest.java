package app.akin.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.EncodingException;
import app.akin.embedding.SharedQuestions;
import app.akin.embedding.TextEncoder;
import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.reading.InProcessReader;
import app.akin.search.PassageReader.Heard;
import app.akin.search.ranking.Usual;
import app.akin.store.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A typed question is read once, for pictures and for passages. */
class OneQuestionTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Reader reader = new Reader();
    private final QueryEncoder queries = new QueryEncoder(new InProcessReader(
            new Extractor(
                    PictureDecoders.ofThisMachine(), PixelLimit.fromMemory(), new PassageSplitter(String::length, 100)),
            () -> "all there is"));

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    @Test
    void eyesThatAskThroughTheReaderLetItReadAQuestionOnce() throws Exception {
        try (PassageReader passages = new PassageReader(() -> Optional.of(reader))) {
            Search search = new RankedSearch(
                    () -> new Eyes(reader), () -> DATABASE.database().ranking(), queries, passages, new Usual.Memory());
            search.find(Query.ofWords("a dog on a sofa"));
            assertThat(reader.read)
                    .as("and each of the usual questions")
                    .startsWith("a dog on a sofa")
                    .doesNotHaveDuplicates();
            int read = reader.read.size();
            search.find(Query.ofWords("a dog on a sofa"));
            assertThat(reader.read).hasSize(read);
        }
    }

    @Test
    void aModelOnThisComputerIsWaitedForHoweverLongItTakesAndOneElsewhereIsNot() {
        try (PassageReader passages = new PassageReader(() -> Optional.of(reader), Duration.ofMillis(500))) {
            reader.takes = Duration.ofMillis(1500);
            assertThat(passages.ask(List.of("here")).heard()).isInstanceOf(Heard.Answer.class);
            reader.elsewhere = true;
            reader.takes = Duration.ofHours(1);
            assertThat(passages.ask(List.of("elsewhere")).heard()).isInstanceOf(Heard.Silence.class);
        }
    }

    /** Reads a question in no time, or in as much as it is told to take. */
    private static final class Reader implements TextEncoder {

        private final SharedQuestions<String> questions = new SharedQuestions<>();
        private final List<String> read = new ArrayList<>();
        private volatile Duration takes = Duration.ZERO;
        private volatile boolean elsewhere;

        @Override
        public EmbeddingSpace space() {
            return new EmbeddingSpace("reader", new ContentHash("0".repeat(64)), 1, 4, VectorStorage.VECTOR);
        }

        @Override
        public String device() {
            return "none";
        }

        @Override
        public boolean isElsewhere() {
            return elsewhere;
        }

        @Override
        public List<UnitVector> encodePassages(List<String> passages) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UnitVector encodeQuery(String words) throws EncodingException {
            return questions.answer(words, () -> {
                read.add(words);
                long end = System.nanoTime() + takes.toNanos();
                while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(1_000_000);
                }
                return UnitVector.normalised(new float[] {1, words.length(), 0, 0});
            });
        }

        @Override
        public int countTokens(String words) {
            return words.length();
        }

        @Override
        public int tokenLimit() {
            return 100;
        }

        @Override
        public void close() {}
    }

    /** Sees pictures in a space of its own, and asks questions there through the reader. */
    private static final class Eyes extends BlindEyes {

        private final Reader reader;

        Eyes(Reader reader) {
            this.reader = reader;
        }

        @Override
        public EmbeddingSpace space() {
            return new EmbeddingSpace("eyes", new ContentHash("1".repeat(64)), 1, 4, VectorStorage.VECTOR);
        }

        @Override
        public boolean readsPassages() {
            return false;
        }

        @Override
        public UnitVector encodeQuery(String words) throws EncodingException {
            return reader.encodeQuery(words);
        }

        @Override
        public List<UnitVector> encodePassages(List<String> passages) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int[] tokens(String words) {
            return reader.read.stream().mapToInt(String::length).toArray();
        }

        @Override
        public int countTokens(String words) {
            return reader.countTokens(words);
        }

        @Override
        public int tokenLimit() {
            return reader.tokenLimit();
        }
    }
}
