package app.akin.answer.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {

    @ParameterizedTest
    @CsvSource({
        "## Rent The rent is due on the third day., Rent The rent is due on the third day.",
        "Handing over ===== A pass may be handed over., Handing over A pass may be handed over.",
        "C# and room #4 stay as they are., C# and room #4 stay as they are.",
        "### 보증금 보증금은 삼천만 원이다., 보증금 보증금은 삼천만 원이다."
    })
    void theSignsOfHeadingsAreNotReadAndTheSentenceIsStillWhereItStands(String written, String read) {
        Quote quote = new Quote(in(written), 0, written.length(), 0.9);

        assertThat(quote.words()).isEqualTo(read);
        assertThat(quote.text()).isEqualTo(written);
    }

    @Test
    void aHeadingBeforeTheSentenceHasAColon() {
        String lines = "Rent.\fIt is due on\nthe third day.";

        Quote quote = new Quote(in(lines), 0, lines.length(), 0.9);

        assertThat(quote.words()).isEqualTo("Rent: It is due on the third day.");
        assertThat(quote.text()).isEqualTo("Rent. It is due on the third day.");
    }

    private static Hit in(String text) {
        IndexedFile file = new IndexedFile(
                1,
                1,
                URI.create("file:///lease.md"),
                "lease.md",
                new FileStamp(1, 1),
                Instant.EPOCH,
                "text/markdown",
                Optional.empty(),
                Optional.empty(),
                false);
        Passage passage = new Passage(0, 0, text.length(), OptionalInt.empty(), text);
        return new Hit(1, 1, Kind.PASSAGE, file, 0.5, Optional.of(passage), List.of());
    }
}
