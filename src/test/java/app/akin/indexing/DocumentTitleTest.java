package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTitleTest {

    @ParameterizedTest
    @CsvSource({
        "lease-flat_2.txt, lease flat 2",
        "전세 계약서.hwpx, 전세 계약서",
        "Rechnung.2024.03.pdf, Rechnung 2024 03",
        "README, README",
        ".profile, profile"
    })
    void nameIsReadAsWords(String name, String title) {
        assertThat(DocumentTitle.of(name)).isEqualTo(title);
        assertThat(DocumentTitle.before("the text", name)).isEqualTo(title + ". the text");
    }

    @ParameterizedTest
    @CsvSource({"0042.txt", "12-03.pdf", "_.md"})
    void nameWithoutWordsIsLeftOut(String name) {
        assertThat(DocumentTitle.of(name)).isEmpty();
        assertThat(DocumentTitle.before("the text", name)).isEqualTo("the text");
    }

    @Test
    void longNameIsCutBetweenLetters() {
        assertThat(DocumentTitle.of("𝔸".repeat(100) + ".txt")).isEqualTo("𝔸".repeat(80));
    }
}
