package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.files.FileReader;
import app.akin.files.FileScanner;
import app.akin.model.DrawnPage;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.Passage;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;
import app.akin.model.UnreadableException;
import app.akin.model.hit.PageWords;
import app.akin.model.scope.Scope;
import app.akin.reading.ContentReader;
import app.akin.store.TestDatabase;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which of the files that could not be read are read again, and when. */
@Timeout(300)
class TriedAgainTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path folder;

    private final Reader reader = new Reader();

    @BeforeEach
    void empty() throws Exception {
        DATABASE.empty();
        write("a sound one", "fine");
    }

    @Test
    void whatTookTooLongIsReadOnceMoreWhenAllOthersHaveBeenAndThenLeft() throws Exception {
        write("slow", Cause.TIME_LIMIT.name());
        assertThat(run()).containsExactlyInAnyOrder("fine", "TIME_LIMIT");
        write("another", "new");

        assertThat(run()).containsExactly("new", "TIME_LIMIT alone");
        assertThat(run()).isEmpty();
        assertThat(DATABASE.database().index().failures()).hasSize(1);
    }

    @Test
    void whatHadTooLittleMemoryGetsInWhenThereIsEnough() throws Exception {
        write("large", Cause.OUT_OF_MEMORY.name());
        run();
        reader.lenient = true;

        assertThat(run()).containsExactly("OUT_OF_MEMORY alone");
        assertThat(DATABASE.database().index().failures()).isEmpty();
    }

    @Test
    void whatStoppedAReaderIsLeftUntilItChanges() throws Exception {
        write("bad", Cause.STOPPED_READER.name());
        run();

        assertThat(run()).isEmpty();
        write("bad", "better");
        assertThat(run()).containsExactly("better");
        assertThat(DATABASE.database().index().failures()).isEmpty();
    }

    @Test
    void whatOtherReadersCouldNotReadIsReadAgain() throws Exception {
        write("bad", Cause.STOPPED_READER.name());
        run();
        DATABASE.execute("UPDATE failure SET readers = readers - 1");

        assertThat(run()).containsExactly("STOPPED_READER");
        assertThat(run()).isEmpty();
    }

    @Test
    void aRunWhoseReadersAreClosedForgetsNothing() throws Exception {
        run();
        write("a sound one", "changed");
        reader.closed = true;
        run();

        assertThat(DATABASE.database().index().counts(Scope.EVERYTHING).files()).isEqualTo(1);
        assertThat(DATABASE.database().index().failures()).isEmpty();
        reader.closed = false;
        assertThat(run()).containsExactly("changed");
    }

    private List<String> run() throws InterruptedException {
        reader.read.clear();
        WordEncoder encoder = new WordEncoder(count -> {});
        IndexTools tools =
                new IndexTools(new FileScanner(), FileReader.withinMemory(), reader, 2, Disk.of(Path.of(".")));
        new Indexer(tools, () -> DATABASE.database().index(), () -> encoder)
                .run(List.of(folder), new Gate(), new Cancellation(), progress -> {});
        return List.copyOf(reader.read);
    }

    private void write(String name, String content) throws Exception {
        Files.writeString(folder.resolve(name), content);
    }

    /** Fails with the cause that a file names. */
    private static final class Reader implements ContentReader {

        private final List<String> read = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean lenient;
        private volatile boolean closed;

        @Override
        public void checkHead(byte[] head, String name) {
            // Every beginning will do.
        }

        @Override
        public Extraction extract(byte[] content, String name) throws UnreadableException {
            if (closed) {
                throw new CancellationException("Akin is closing");
            }
            String words = new String(content, StandardCharsets.UTF_8);
            read.add(words);
            return document(words);
        }

        @Override
        public Extraction extractAlone(byte[] content, String name) throws UnreadableException {
            String words = new String(content, StandardCharsets.UTF_8);
            read.add(words + " alone");
            return document(words);
        }

        private Extraction document(String words) throws UnreadableException {
            for (Cause cause : Cause.values()) {
                if (!lenient && cause.name().equals(words)) {
                    throw new UnreadableException(FailureReason.of(cause, 1));
                }
            }
            return new Extraction.Document(
                    "text/plain", List.of(new Passage(0, 0, words.length(), OptionalInt.empty(), words)));
        }

        @Override
        public Extraction extract(Path file, String name) {
            throw new IllegalStateException("no file is large");
        }

        @Override
        public Extraction extractAlone(Path file, String name) {
            throw new IllegalStateException("no file is large");
        }

        @Override
        public RgbPicture picture(byte[] encoded) {
            throw new IllegalStateException("no file is a picture");
        }

        @Override
        public RgbPicture pictureNow(byte[] encoded) {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public RgbPicture seen(byte[] encoded, int longestSide) {
            throw new IllegalStateException("nobody looks");
        }

        @Override
        public DrawnPage page(byte[] content, int page, int longestSide, PageWords words) {
            throw new IllegalStateException("nobody looks");
        }

        @Override
        public RgbPicture cover(byte[] content, int page, int longestSide) {
            throw new IllegalStateException("nobody looks");
        }

        @Override
        public Shot shot(byte[] encoded) {
            throw new IllegalStateException("nobody looks");
        }

        @Override
        public Shot shotInTurn(byte[] encoded) {
            throw new IllegalStateException("no file is a picture");
        }

        @Override
        public String describe() {
            return "reads words";
        }

        @Override
        public void close() {
            // There is nothing to end.
        }
    }
}
