package app.akin.answer.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.VectorStorage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final EmbeddingSpace SPACE =
            new EmbeddingSpace("eyes", new ContentHash("0".repeat(64)), 1, 4, VectorStorage.VECTOR);
    private static final ChatModel MODEL = new ChatModel(URI.create("http://localhost:11434/v1"), "llama3.2");

    @Test
    void onlyWhatStandsAboveTheLineIsSent() {
        assertThat(ids(Sources.of(found(hit(1, Band.STRONG), hit(2, Band.LIKELY), hit(3, Band.WEAK)), MODEL)))
                .containsExactly(1L, 2L);
        assertThat(Sources.of(found(hit(1, Band.WEAK)), MODEL)).isEmpty();
    }

    @Test
    void thePassageOfAQuotedSentenceIsSentFirstWhereverItStands() {
        Hit weak = hit(3, Band.WEAK);
        assertThat(ids(Sources.of(found(hit(2, Band.WEAK), weak), weak, MODEL))).containsExactly(3L);
        assertThat(ids(Sources.of(found(hit(1, Band.STRONG), weak), weak, MODEL)))
                .containsExactly(3L, 1L);
        Hit strong = hit(2, Band.STRONG);
        assertThat(ids(Sources.of(found(hit(1, Band.STRONG), strong), strong, MODEL)))
                .containsExactly(2L, 1L);
    }

    private static List<Long> ids(List<Source> sources) {
        return sources.stream().map(source -> source.hit().itemId()).toList();
    }

    private static SearchResult found(Hit... hits) {
        return new SearchResult(
                Query.ofWords("when does the lease end?"), SPACE, List.of(hits), Duration.ZERO, Duration.ZERO, 3);
    }

    private static Hit hit(long id, Band band) {
        String text = "The lease ends on 31 March.";
        IndexedFile file = new IndexedFile(
                id,
                id,
                URI.create("file:///home/ruth/lease" + id + ".txt"),
                "lease" + id + ".txt",
                new FileStamp(10, 1),
                Instant.EPOCH,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                false);
        Passage passage = new Passage(0, 0, text.length(), OptionalInt.empty(), text);
        return new Hit((int) id, id, Kind.PASSAGE, file, 1.0 / id, Optional.of(passage), List.of(), band);
    }
}
