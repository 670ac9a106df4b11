package app.akin.ui.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SortTest {

    private final List<Hit> best =
            List.of(hit(1, "b/Wolf.jpg", 200, 2020), hit(2, "a/cat.jpg", 300, 2024), hit(3, "b/ant.jpg", 100, 2022));

    private static Hit hit(long id, String path, long bytes, int year) {
        IndexedFile file = new IndexedFile(
                id,
                id,
                URI.create("file:///p/" + path),
                path.substring(2),
                new FileStamp(bytes, 1),
                Instant.EPOCH,
                "image/jpeg",
                Optional.empty(),
                Optional.of(LocalDateTime.of(year, 1, 1, 0, 0)),
                false);
        return new Hit((int) id, id, Kind.PICTURE, file, 0, Optional.empty(), List.of());
    }

    private List<Long> ids(Sort sort) {
        return sort.order(best, Locale.ENGLISH).stream().map(Hit::itemId).toList();
    }

    @Test
    void everyOrderIsByItsKey() {
        assertThat(ids(Sort.BEST)).containsExactly(1L, 2L, 3L);
        assertThat(ids(Sort.NEWEST)).containsExactly(2L, 3L, 1L);
        assertThat(ids(Sort.OLDEST)).containsExactly(1L, 3L, 2L);
        assertThat(ids(Sort.NAME)).containsExactly(3L, 2L, 1L);
        assertThat(ids(Sort.FOLDER)).containsExactly(2L, 3L, 1L);
        assertThat(ids(Sort.SIZE)).containsExactly(2L, 1L, 3L);
    }
}
