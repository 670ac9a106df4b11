package app.akin.ui.search.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.FoundPassages;
import app.akin.answer.writing.AnswerText;
import app.akin.answer.writing.Source;
import app.akin.answer.writing.Written;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakeAnswers;
import app.akin.ui.search.hit.HitWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerCopyTest {

    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
    private static final Messages KOREAN = new Messages(Locale.KOREAN);

    @Test
    void aSentenceWithoutASourceIsADoubtOnTheClipboardToo() {
        Written written = written("It ends on 31 March [1]. It may be renewed. Somebody said so [9].");
        assertThat(AnswerCopy.of("", written, new HitWords(ENGLISH)))
                .isEqualTo("It ends on 31 March. [1] It may be renewed. [?] Somebody said so. [?]\n\n"
                        + "[1] lease.txt · Text · part 1");
    }

    @Test
    void aSummarySaysWhatItSumsUpThereToo() {
        String heading = SummaryWords.heading(documents(1), ENGLISH);
        assertThat(AnswerCopy.of(heading, written("A lease [1]."), new HitWords(ENGLISH)))
                .startsWith("Summary of 1.txt\n\nA lease. [1]\n");
    }

    @Test
    void ofManyDocumentsThreeAreNamed() {
        assertThat(SummaryWords.heading(List.of(), ENGLISH)).isEmpty();
        assertThat(SummaryWords.heading(documents(2), ENGLISH)).isEqualTo("Summary of 2 documents: 1.txt, 2.txt");
        assertThat(SummaryWords.heading(documents(4), ENGLISH))
                .isEqualTo("Summary of 4 documents: 1.txt, 2.txt, 3.txt and one other");
        assertThat(SummaryWords.heading(documents(20), ENGLISH))
                .isEqualTo("Summary of 20 documents: 1.txt, 2.txt, 3.txt and 17 others");
        assertThat(SummaryWords.heading(documents(5), KOREAN)).isEqualTo("문서 5개 요약: 1.txt, 2.txt, 3.txt 외 2개");
    }

    private static List<Hit> documents(int count) {
        List<Hit> documents = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            documents.add(FoundPassages.passage(i, "file:///home/ruth/" + i + ".txt", "A lease.", Band.STRONG));
        }
        return documents;
    }

    private static Written written(String said) {
        Hit hit = FoundPassages.passage(1, "file:///home/ruth/lease.txt", "It ends on 31 March.", Band.STRONG);
        return new Written(
                AnswerText.of(said, 1),
                List.of(new Source(1, hit)),
                FakeAnswers.MODEL,
                false,
                Optional.empty(),
                Duration.ZERO,
                Duration.ZERO);
    }
}
