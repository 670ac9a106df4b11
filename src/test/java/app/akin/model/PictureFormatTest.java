package app.akin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureFormatTest {

    @Test
    void aNameEndsLikeAPicturesWhateverItsCase() {
        assertThat(List.of("a.JPG", "b.c.psd", "IMG.CR3", "d.j2k")).allMatch(PictureFormat::isEndingOf);
        assertThat(List.of("a.txt", "b.", "c.jpg.txt", "")).noneMatch(PictureFormat::isEndingOf);
    }

    @Test
    void everyEndingAndTypeBelongsToOneFormat() {
        List<String> endings = Arrays.stream(PictureFormat.values())
                .flatMap(format -> format.endings().stream())
                .toList();
        assertThat(new HashSet<>(endings)).hasSameSizeAs(endings).containsAll(List.of("jp2", "jxl", "cr2", "svg"));
        for (PictureFormat format : PictureFormat.values()) {
            assertThat(PictureFormat.ofMediaType(format.mediaType())).contains(format);
        }
    }
}
