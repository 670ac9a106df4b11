package app.akin.indexing;

import app.akin.files.FileContent;
import app.akin.indexing.Work.Decoded;
import app.akin.indexing.Work.Write;
import app.akin.model.ContentHash;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FoundFile;
import app.akin.model.UnreadableException;
import app.akin.store.file.FileOfContent;
import app.akin.store.file.SeenFile;
import app.akin.task.Cancellation;
import app.akin.task.Channel;
import app.akin.task.Gate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads, recognises and decodes one file after another. Several threads may run the same stage. */
final class ReadStage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadStage.class);

    private final FileExtraction extraction;
    private final SharedReading shared;
    private final ContentsInHand inHand;
    private final RunCounts counts;
    private final Cancellation cancellation;
    private final Channel<Decoded> decoded;
    private final Channel<Write> writes;

    ReadStage(
            FileExtraction extraction,
            SharedReading shared,
            ContentsInHand inHand,
            RunCounts counts,
            Cancellation cancellation,
            Channel<Decoded> decoded,
            Channel<Write> writes) {
        this.extraction = extraction;
        this.shared = shared;
        this.inHand = inHand;
        this.counts = counts;
        this.cancellation = cancellation;
        this.decoded = decoded;
        this.writes = writes;
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
            content = extraction.content(file);
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

    private void work(SeenFile seen, FileContent content) throws InterruptedException {
        ContentHash hash = content.hash();
        Optional<Long> stored = shared.stored(hash);
        if (stored.isEmpty() && !shared.isOurs(hash)) {
            shared.leave(inHand.finish(hash));
            return;
        }
        stored = stored.isEmpty() && shared.isAtTheEnd() ? shared.stored(hash) : stored;
        if (stored.isPresent()) {
            for (SeenFile holder : inHand.finish(hash)) {
                writes.put(new Write.Link(new FileOfContent(holder, stored.get())));
            }
            return;
        }
        try {
            switch (extraction.of(seen.file(), content)) {
                case Extraction.Picture picture -> decoded.put(extraction.decoded(seen.file(), hash, picture));
                case Extraction.Document document -> writes.put(new Write.Document(hash, document));
            }
        } catch (UnreadableException e) {
            for (SeenFile holder : inHand.finish(hash)) {
                writes.put(new Write.Failure(holder, e.reason()));
            }
        }
    }
}
