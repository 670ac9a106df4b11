package app.akin.reading;

import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.FailureReason;
import app.akin.model.UnreadableException;
import app.akin.model.hit.PageWords;
import app.akin.task.Channel;
import app.akin.task.TaskRunner;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a reader starts: it answers one request after another on its standard input and ends with it. It neither writes
 * nor connects where the system can forbid it, opens no database and loads no model.
 */
public final class ReaderMain {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderMain.class);
    private static final int BUFFER_BYTES = 64 << 10;

    private final PictureDecoders decoders = PictureDecoders.ofThisMachine();
    private final Extractor extractor;

    private ReaderMain(PixelLimit limit) {
        // Documents leave in one piece: whoever asked knows how a model counts.
        extractor = new Extractor(decoders, limit, new PassageSplitter(String::length, 1));
    }

    /** @param arguments the most pixels of a picture, the most bytes of memory, the one folder that may be written in */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        OutputStream answers = StandardOutput.takeAside();
        Sandbox.enter(Path.of(arguments[2]), Long.parseLong(arguments[1]));
        ReaderMain reader = new ReaderMain(new PixelLimit(Long.parseLong(arguments[0])));
        Channel<Request> requests = new Channel<>(1);
        try (TaskRunner listening = new TaskRunner("requests", 1)) {
            listening.submit(() -> listen(requests));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers, BUFFER_BYTES));
            AnswerWire.write(out, new Answer.Fine());
            reader.answer(requests, out);
        }
    }

    /** Whoever asks has gone when the input ends, and nobody waits for what is being read: it may never end. */
    private static boolean listen(Channel<Request> requests) throws InterruptedException {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, BUFFER_BYTES));
            while (true) {
                requests.put(RequestWire.read(in));
            }
        } catch (IOException | OutOfMemoryError e) {
            Runtime.getRuntime().halt(e instanceof OutOfMemoryError ? 3 : 0);
            return false;
        }
    }

    private void answer(Channel<Request> requests, DataOutputStream out) throws IOException, InterruptedException {
        Optional<Request> next = requests.take();
        while (next.isPresent()) {
            AnswerWire.write(out, answer(next.get()));
            next = requests.take();
        }
    }

    private Answer answer(Request request) {
        try {
            return switch (request) {
                case Request.Head(byte[] head, String name) -> {
                    extractor.checkHead(head, name);
                    yield new Answer.Fine();
                }
                case Request.Content(byte[] content, String name) -> new Answer.Read(extractor.whole(content, name));
                case Request.File(Path file, String name) -> new Answer.Read(extractor.whole(file, name));
                case Request.Picture(byte[] encoded) -> new Answer.Pixels(extractor.picture(encoded));
                case Request.Seen(byte[] encoded, int longestSide) ->
                    new Answer.Pixels(extractor.seen(encoded, longestSide));
                case Request.Page(byte[] content, int page, int longestSide, PageWords words) ->
                    new Answer.Page(extractor.page(content, page, longestSide, words));
                case Request.Cover(byte[] content, int page, int longestSide) ->
                    new Answer.Pixels(extractor.cover(content, page, longestSide));
                case Request.Taken(byte[] encoded) -> new Answer.Taken(extractor.shot(encoded));
                case Request.Describe _ -> new Answer.Words(decoders.describe());
            };
        } catch (UnreadableException e) {
            return new Answer.Refused(e.reason());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new Answer.Refused(
                    ThrownWhileRead.asUnreadable("a file", e, LOG).reason());
        } catch (LinkageError e) {
            LOG.warn("a reader lacks a part of itself", e);
            return new Answer.Refused(FailureReason.of(FailureReason.Cause.DAMAGED));
        }
    }
}
