package app.akin.indexing;

import app.akin.indexing.Work.Write;
import app.akin.model.ContentHash;
import app.akin.model.CutDocument;
import app.akin.model.EmbeddingSpace;
import app.akin.model.ReadFailure;
import app.akin.store.content.NewContent;
import app.akin.store.file.FileOfContent;
import app.akin.store.file.FolderLook;
import app.akin.store.file.KnownFile;
import app.akin.store.file.SeenFile;
import app.akin.task.Channel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what comes, a batch in a transaction. */
final class StoreStage {

    private static final int BATCH = 64;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final PatientStore store;
    private final EmbeddingSpace space;
    private final ContentsInHand inHand;
    private final RunCounts counts;

    StoreStage(PatientStore store, EmbeddingSpace space, ContentsInHand inHand, RunCounts counts) {
        this.store = store;
        this.space = space;
        this.inHand = inHand;
        this.counts = counts;
    }

    void run(Channel<Write> writes) throws InterruptedException {
        List<Write> batch = writes.takeBatch(BATCH, PATIENCE);
        while (!batch.isEmpty()) {
            write(batch);
            batch = writes.takeBatch(BATCH, PATIENCE);
        }
    }

    private void write(List<Write> batch) throws InterruptedException {
        List<NewContent> contents = new ArrayList<>();
        List<FileOfContent> links = new ArrayList<>();
        Map<FolderLook, List<ReadFailure>> failures = new HashMap<>();
        for (Write write : batch) {
            switch (write) {
                case Write.Picture picture ->
                    contents.add(NewContent.picture(
                            picture.hash(), picture.picture(), picture.vector(), inHand.holders(picture.hash())));
                case Write.Document document ->
                    contents.add(
                            NewContent.document(document.hash(), document.document(), inHand.holders(document.hash())));
                case Write.Link link -> links.add(link.file());
                case Write.Failure failure ->
                    failures.computeIfAbsent(failure.file().look(), _ -> new ArrayList<>())
                            .add(new ReadFailure(failure.file().file(), failure.reason(), Instant.now()));
            }
        }
        storeContents(contents);
        storeLinks(links);
        storeFailures(failures);
    }

    private void storeContents(List<NewContent> contents) throws InterruptedException {
        if (contents.isEmpty()) {
            return;
        }
        store.tell(asked -> asked.store(space, contents));
        for (NewContent content : contents) {
            counts.indexed(1, content.files().size() - 1L);
            if (content.cut()) {
                content.files()
                        .forEach(seen -> counts.cut(
                                new CutDocument(seen.file(), content.items().size())));
            }
            linkLateComers(content);
        }
    }

    /** Copies that were met while the content was being written. */
    private void linkLateComers(NewContent content) throws InterruptedException {
        List<SeenFile> late = new ArrayList<>(inHand.finish(content.hash()));
        late.removeAll(content.files());
        if (!late.isEmpty()) {
            Map<ContentHash, Long> ids = store.ask(asked -> asked.contents(List.of(content.hash()), space));
            storeLinks(late.stream()
                    .map(file -> new FileOfContent(file, ids.get(content.hash())))
                    .toList());
        }
    }

    /**
     * A file whose content was dropped in this very moment is met again at the next look. One that held the same before,
     * with another time stamp, is unchanged; any other is a copy.
     */
    private void storeLinks(List<FileOfContent> links) throws InterruptedException {
        if (links.isEmpty()) {
            return;
        }
        Set<URI> uris = new HashSet<>();
        links.forEach(link -> uris.add(link.file().file().uri()));
        Map<URI, KnownFile> before = store.ask(asked -> asked.known(uris, space));
        store.tell(asked -> asked.link(links));
        long same = links.stream()
                .filter(link -> Optional.ofNullable(
                                before.get(link.file().file().uri()))
                        .filter(known -> known.contentId() == link.contentId())
                        .isPresent())
                .count();
        counts.unchanged(same);
        counts.indexed(0, links.size() - same);
    }

    private void storeFailures(Map<FolderLook, List<ReadFailure>> failures) throws InterruptedException {
        for (Map.Entry<FolderLook, List<ReadFailure>> entry : failures.entrySet()) {
            store.tell(asked -> asked.recordFailures(entry.getKey(), entry.getValue()));
            entry.getValue().forEach(counts::failed);
        }
    }
}
