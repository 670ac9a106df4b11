package app.akin.reading;

import app.akin.extraction.Extractor;
import app.akin.model.DrawnPage;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;
import app.akin.model.UnreadableException;
import app.akin.model.hit.PageWords;
import app.akin.task.TimeLimit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in this process: for measurements, and for tests of what comes after reading. A reader that never ends keeps its thread, and
 * one that crashes takes the program along.
 */
public final class InProcessReader implements ContentReader {

    private static final Logger LOG = LoggerFactory.getLogger(InProcessReader.class);

    private final Extractor extractor;
    private final Supplier<String> description;
    private final TimeLimit files;
    private final TimeLimit person = new TimeLimit("example", PERSON_LIMIT);

    public InProcessReader(Extractor extractor, Supplier<String> description) {
        this(extractor, description, FILE_LIMIT);
    }

    public InProcessReader(Extractor extractor, Supplier<String> description, Duration limit) {
        this.extractor = extractor;
        this.description = description;
        files = new TimeLimit("extraction", limit);
    }

    @Override
    public void checkHead(byte[] head, String name) throws UnreadableException {
        extractor.checkHead(head, name);
    }

    @Override
    public Extraction extract(byte[] content, String name) throws UnreadableException, InterruptedException {
        return within(files, name, () -> extractor.extract(content, name));
    }

    @Override
    public Extraction extract(Path file, String name) throws UnreadableException, InterruptedException {
        return within(files, name, () -> extractor.extract(file, name));
    }

    @Override
    public Extraction extractAlone(byte[] content, String name) throws UnreadableException, InterruptedException {
        return extract(content, name);
    }

    @Override
    public Extraction extractAlone(Path file, String name) throws UnreadableException, InterruptedException {
        return extract(file, name);
    }

    @Override
    public RgbPicture picture(byte[] encoded) throws UnreadableException, InterruptedException {
        return within(files, "a picture", () -> extractor.picture(encoded));
    }

    @Override
    public RgbPicture pictureNow(byte[] encoded) throws UnreadableException, InterruptedException {
        return within(person, "a picture", () -> extractor.picture(encoded));
    }

    @Override
    public RgbPicture seen(byte[] encoded, int longestSide) throws UnreadableException, InterruptedException {
        return within(person, "a picture", () -> extractor.seen(encoded, longestSide));
    }

    @Override
    public DrawnPage page(byte[] content, int page, int longestSide, PageWords words)
            throws UnreadableException, InterruptedException {
        return within(person, "a page", () -> extractor.page(content, page, longestSide, words));
    }

    @Override
    public RgbPicture cover(byte[] content, int page, int longestSide)
            throws UnreadableException, InterruptedException {
        return within(person, "a cover", () -> extractor.cover(content, page, longestSide));
    }

    @Override
    public Shot shot(byte[] encoded) throws UnreadableException, InterruptedException {
        return within(person, "a picture", () -> extractor.shot(encoded));
    }

    @Override
    public Shot shotInTurn(byte[] encoded) throws UnreadableException, InterruptedException {
        return within(files, "a picture", () -> extractor.shot(encoded));
    }

    @Override
    public String describe() {
        return description.get();
    }

    @Override
    public void close() {
        // Threads of readers that never end are daemons, and there is nothing else.
    }

    private static <T> T within(TimeLimit limit, String name, Callable<T> reading)
            throws UnreadableException, InterruptedException {
        try {
            return limit.call(reading);
        } catch (TimeoutException e) {
            throw new UnreadableException(
                    FailureReason.of(Cause.TIME_LIMIT, limit.limit().toSeconds()), e);
        } catch (ExecutionException e) {
            throw ThrownWhileRead.asUnreadable(name, e.getCause(), LOG);
        }
    }
}
