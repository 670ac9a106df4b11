package app.akin.indexing;

import app.akin.embedding.Encoder;
import app.akin.files.FileContent;
import app.akin.indexing.Work.Decoded;
import app.akin.indexing.Work.Write;
import app.akin.model.ContentHash;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FoundFile;
import app.akin.model.UnreadableException;
import app.akin.reading.ContentReader;
import app.akin.reading.ThrownWhileRead;
import app.akin.store.file.FileOfContent;
import app.akin.store.file.SeenFile;
import app.akin.task.Cancellation;
import app.akin.task.Channel;
import app.akin.task.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads, recognises and decodes one file after another. Several threads may run the same stage. */
final class ReadStage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadStage.class);

    private final IndexTools tools;
    private final PatientStore store;
    private final Encoder encoder;
    private final ContentsInHand inHand;
    private final RunCounts counts;
    private final Cancellation cancellation;
    private final Channel<Decoded> decoded;
    private final Channel<Write> writes;
    private final SharedReading shared;
    private final boolean alone;

    /** @param alone whether it reads files that failed by their time or their memory, with nothing else beside them */
    ReadStage(
            IndexTools tools,
            PatientStore store,
            Encoder encoder,
            ContentsInHand inHand,
            RunCounts counts,
            Cancellation cancellation,
            Channel<Decoded> decoded,
            Channel<Write> writes,
            SharedReading shared,
            boolean alone) {
        this.tools = tools;
        this.store = store;
        this.encoder = encoder;
        this.inHand = inHand;
        this.counts = counts;
        this.cancellation = cancellation;
        this.decoded = decoded;
        this.writes = writes;
        this.shared = shared;
        this.alone = alone;
    }

    void run(Channel<SeenFile> toRead, Gate gate, DiskRoom room) throws InterruptedException {
        Optional<SeenFile> next = toRead.take();
        while (next.isPresent() && !cancellation.isCancelled()) {
            gate.pass();
            room.awaitRoom();
            read(next.get());
            next = toRead.take();
        }
        // Whoever is still giving must not wait for a reader that has gone.
        toRead.close();
    }

    private void read(SeenFile seen) throws InterruptedException {
        FoundFile file = seen.file();
        counts.reading(file.name());
        FileContent content;
        try {
            content = tools.reader().read(file, head -> checkHead(head, file.name()));
        } catch (UnreadableException e) {
            // An interrupted thread puts nothing: what nobody read is no failure.
            writes.put(new Write.Failure(seen, e.reason()));
            return;
        } catch (RuntimeException e) {
            LOG.warn("{} could not be read", file.uri(), e);
            writes.put(new Write.Failure(seen, FailureReason.of(Cause.IO)));
            return;
        }
        SeenFile read = new SeenFile(new FoundFile(file.uri(), file.name(), content.stamp()), seen.look());
        if (inHand.take(content.hash(), read)) {
            work(read, content);
        }
    }

    private void checkHead(byte[] head, String name) throws UnreadableException {
        try {
            tools.contents().checkHead(head, name);
        } catch (InterruptedException e) {
            throw ThrownWhileRead.interrupted(e);
        }
    }

    private void work(SeenFile seen, FileContent content) throws InterruptedException {
        ContentHash hash = content.hash();
        Long stored = stored(hash);
        if (stored == null && !shared.isOurs(hash)) {
            shared.leave(inHand.finish(hash));
            return;
        }
        stored = stored == null && shared.isAtTheEnd() ? stored(hash) : stored;
        if (stored != null) {
            for (SeenFile holder : inHand.finish(hash)) {
                writes.put(new Write.Link(new FileOfContent(holder, stored)));
            }
            return;
        }
        try {
            switch (extract(seen.file(), content)) {
                case Extraction.Picture picture -> decoded.put(decoded(seen, hash, picture));
                case Extraction.Document document -> writes.put(new Write.Document(hash, document));
            }
        } catch (UnreadableException e) {
            for (SeenFile holder : inHand.finish(hash)) {
                writes.put(new Write.Failure(holder, e.reason()));
            }
        }
    }

    private Long stored(ContentHash hash) throws InterruptedException {
        return store.ask(asked -> asked.contents(List.of(hash), encoder.space()))
                .get(hash);
    }

    private Decoded decoded(SeenFile seen, ContentHash hash, Extraction.Picture picture) throws UnreadableException {
        try {
            return new Decoded(hash, picture.kept(), encoder.crop(picture.pixels()));
        } catch (RuntimeException | OutOfMemoryError e) {
            throw ThrownWhileRead.asUnreadable(seen.file().name(), e, LOG);
        }
    }

    private Extraction extract(FoundFile file, FileContent content) throws UnreadableException, InterruptedException {
        Extraction extraction = extractWithin(content, file);
        if (content.bytes().isEmpty()) {
            tools.reader().confirm(file, content.stamp());
        }
        return extraction;
    }

    private Extraction extractWithin(FileContent content, FoundFile file)
            throws UnreadableException, InterruptedException {
        ContentReader reader = tools.contents();
        if (content.bytes().isEmpty()) {
            Path path = Path.of(file.uri());
            return alone ? reader.extractAlone(path, file.name()) : reader.extract(path, file.name());
        }
        byte[] bytes = content.bytes().get();
        return alone ? reader.extractAlone(bytes, file.name()) : reader.extract(bytes, file.name());
    }
}
