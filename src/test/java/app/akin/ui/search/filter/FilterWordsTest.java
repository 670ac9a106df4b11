package app.akin.ui.search.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.PictureFormat;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.hit.HitWords;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterWordsTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static FilterWords words(Locale locale) {
        return new FilterWords(new HitWords(new Messages(locale)));
    }

    @Test
    void everyFormatIsOfTheKindThatPeopleLookForItIn() {
        assertThat(TypeKind.of("image/jpeg")).isEqualTo(TypeKind.PHOTOS);
        assertThat(TypeKind.of("image/svg+xml")).isEqualTo(TypeKind.DRAWINGS);
        assertThat(TypeKind.of("image/png")).isEqualTo(TypeKind.DRAWINGS);
        assertThat(TypeKind.of("application/pdf")).isEqualTo(TypeKind.PDF);
        for (String office : Set.of(
                WORD,
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.oasis.opendocument.text",
                "application/rtf",
                "application/hwp+zip",
                "application/x-hwp-v5")) {
            assertThat(TypeKind.of(office)).as(office).isEqualTo(TypeKind.OFFICE);
        }
        assertThat(TypeKind.of("text/x-web-markdown")).isEqualTo(TypeKind.TEXT);
        assertThat(TypeKind.of("message/rfc822")).isEqualTo(TypeKind.MAIL);
        assertThat(TypeKind.of("application/zip")).isEqualTo(TypeKind.OTHER);
        for (PictureFormat format : PictureFormat.values()) {
            assertThat(TypeKind.of(format.mediaType())).isIn(TypeKind.PHOTOS, TypeKind.DRAWINGS);
        }
    }

    @Test
    void fewTypesAreNamedAndManyOfAKindAreTheKind() {
        FilterWords english = words(Locale.ENGLISH);
        assertThat(english.types(Set.of("application/pdf", WORD))).isEqualTo("PDF, Word");
        assertThat(english.types(Set.of("image/jpeg", "image/heic", "image/x-raw", "application/pdf")))
                .isEqualTo("Photos, PDF");
        assertThat(words(Locale.KOREAN).types(Set.of("image/jpeg", "image/heic", "image/x-raw")))
                .isEqualTo("사진");
    }

    @Test
    void aWholePathIsCalledByItsLastFolder() {
        assertThat(FilterWords.folder("/home/ruth/Photographs/Home")).isEqualTo("Home");
        assertThat(FilterWords.folder("Trips/2023")).isEqualTo("Trips/2023");
        assertThat(FilterWords.folder("/")).isEqualTo("/");
    }
}
