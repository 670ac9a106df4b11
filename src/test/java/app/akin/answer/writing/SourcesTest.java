package app.akin.answer.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.FoundPassages;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.VectorStorage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.remote.ChatModel;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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
        return FoundPassages.passage(id, "file:///home/ruth/lease" + id + ".txt", text, band);
    }
}
