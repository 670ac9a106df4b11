package app.akin.reading;

import app.akin.extraction.PassageSplitter;
import app.akin.extraction.Whole;
import app.akin.extraction.picture.PictureSignature;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.DrawnPage;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;
import app.akin.model.UnreadableException;
import app.akin.model.hit.PageWords;
import app.akin.task.TaskRunner;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Reads in processes of their own, started when they are first needed. Whatever a file does to its reader costs that file
 * alone: it is tried once more in a fresh reader with more memory, and then said to have stopped it. A limit ends a process,
 * never a thread, so that nothing of it stays.
 */
public final class ReaderPool implements ContentReader {

    /** A file that ends before is read as soon as it is refused, and pictures are rarely refused: neither is asked twice. */
    private static final int MOST_STARTS = 4;

    private static final int HEAD_BYTES = 64 << 10;

    private final PassageSplitter splitter;
    private final Duration fileLimit;
    private final TaskRunner watching = new TaskRunner("readers", 1);
    private final ReaderLane files;
    private final ReaderLane person;

    ReaderPool(ReaderCommand command, PassageSplitter splitter, int size, Duration fileLimit) {
        this.splitter = splitter;
        this.fileLimit = fileLimit;
        files = new ReaderLane(command, watching, size);
        person = new ReaderLane(command, watching, 1);
    }

    /**
     * Readers of the same Akin. Starts none yet.
     *
     * @param size how many files are read side by side; one more reads for a person who waits
     */
    public static ReaderPool of(PixelLimit limit, PassageSplitter splitter, int size) {
        return new ReaderPool(ReaderCommand.ofThisProgram(limit.pixels()), splitter, size, FILE_LIMIT);
    }

    @Override
    public void checkHead(byte[] head, String name) throws UnreadableException, InterruptedException {
        boolean picture = PictureSignature.of(MemorySegment.ofArray(head)).isPresent();
        if (!picture && head.length >= HEAD_BYTES) {
            ask(new Request.Head(head, name));
        }
    }

    @Override
    public Extraction extract(byte[] content, String name) throws UnreadableException, InterruptedException {
        return splitter.split(whole(ask(new Request.Content(content, name))));
    }

    @Override
    public Extraction extract(Path file, String name) throws UnreadableException, InterruptedException {
        return splitter.split(whole(ask(new Request.File(file, name))));
    }

    @Override
    public Extraction extractAlone(byte[] content, String name) throws UnreadableException, InterruptedException {
        return splitter.split(whole(askAlone(new Request.Content(content, name))));
    }

    @Override
    public Extraction extractAlone(Path file, String name) throws UnreadableException, InterruptedException {
        return splitter.split(whole(askAlone(new Request.File(file, name))));
    }

    @Override
    public RgbPicture picture(byte[] encoded) throws UnreadableException, InterruptedException {
        return pixels(ask(new Request.Picture(encoded)));
    }

    @Override
    public RgbPicture pictureNow(byte[] encoded) throws UnreadableException, InterruptedException {
        return pixels(ask(person, new Request.Picture(encoded), PERSON_LIMIT));
    }

    @Override
    public RgbPicture seen(byte[] encoded, int longestSide) throws UnreadableException, InterruptedException {
        return pixels(ask(person, new Request.Seen(encoded, longestSide), PERSON_LIMIT));
    }

    @Override
    public DrawnPage page(byte[] content, int page, int longestSide, PageWords words)
            throws UnreadableException, InterruptedException {
        Request request = new Request.Page(content, page, longestSide, words);
        if (ask(person, request, PERSON_LIMIT) instanceof Answer.Page(DrawnPage drawn)) {
            return drawn;
        }
        throw refused(Cause.STOPPED_READER);
    }

    /** Nobody waits for it, and somebody may wait for the same reader: it is asked once, and not for long. */
    @Override
    public RgbPicture cover(byte[] content, int page, int longestSide)
            throws UnreadableException, InterruptedException {
        Request request = new Request.Cover(content, page, longestSide);
        return pixels(answer(person.ask(request, COVER_LIMIT)));
    }

    @Override
    public Shot shot(byte[] encoded) throws UnreadableException, InterruptedException {
        return shot(ask(person, new Request.Taken(encoded), PERSON_LIMIT));
    }

    @Override
    public Shot shotInTurn(byte[] encoded) throws UnreadableException, InterruptedException {
        return shot(ask(new Request.Taken(encoded)));
    }

    @Override
    public String describe() throws UnreadableException, InterruptedException {
        return ask(person, new Request.Describe(), PERSON_LIMIT) instanceof Answer.Words words ? words.words() : "";
    }

    private Answer ask(Request request) throws UnreadableException, InterruptedException {
        return ask(files, request, fileLimit);
    }

    private static Answer ask(ReaderLane lane, Request request, Duration limit)
            throws UnreadableException, InterruptedException {
        ReaderOutcome first = started(() -> lane.ask(request, limit));
        boolean again = first.isWorthAnotherTry() || ShyDecoder.mayHaveLackedMemory(request, first);
        return answer(again ? started(() -> lane.askAlone(request, limit)) : first);
    }

    private Answer askAlone(Request request) throws UnreadableException, InterruptedException {
        return answer(started(() -> files.askAlone(request, fileLimit)));
    }

    /** Asks again where the reader ended before it saw the file, a few times: that says nothing of the file. */
    private static ReaderOutcome started(Try asking) throws InterruptedException {
        ReaderOutcome outcome = asking.ask();
        for (int start = 1; start < MOST_STARTS && outcome instanceof ReaderOutcome.NotStarted; start++) {
            outcome = asking.ask();
        }
        return outcome;
    }

    private interface Try {

        ReaderOutcome ask() throws InterruptedException;
    }

    private static Answer answer(ReaderOutcome outcome) throws UnreadableException {
        return switch (outcome) {
            case ReaderOutcome.Answered(Answer.Refused(FailureReason reason)) -> throw new UnreadableException(reason);
            case ReaderOutcome.Answered(Answer answer) -> answer;
            case ReaderOutcome.TimedOut(Duration limit) -> throw refused(Cause.TIME_LIMIT, limit.toSeconds());
            case ReaderOutcome.TooLarge _, ReaderOutcome.Died _ -> throw refused(Cause.STOPPED_READER);
            case ReaderOutcome.NotStarted(String why) -> throw refused(Cause.IO, "no reader could be started: " + why);
        };
    }

    private static UnreadableException refused(Cause cause, Object... details) {
        return new UnreadableException(FailureReason.of(cause, details));
    }

    private static Whole whole(Answer answer) throws UnreadableException {
        if (answer instanceof Answer.Read(Whole whole)) {
            return whole;
        }
        throw refused(Cause.STOPPED_READER);
    }

    private static Shot shot(Answer answer) throws UnreadableException {
        if (answer instanceof Answer.Taken(Shot shot)) {
            return shot;
        }
        throw refused(Cause.STOPPED_READER);
    }

    private static RgbPicture pixels(Answer answer) throws UnreadableException {
        if (answer instanceof Answer.Pixels(RgbPicture picture)) {
            return picture;
        }
        throw refused(Cause.STOPPED_READER);
    }

    /** Whether no reader runs. */
    boolean isQuiet() {
        return files.isAllEnded() && person.isAllEnded();
    }

    /** Ends every reader at once, also those that read. */
    @Override
    public void close() {
        files.close();
        person.close();
        watching.close();
    }
}
