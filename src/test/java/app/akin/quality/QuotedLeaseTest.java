package app.akin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.answer.quote.Quote;
import app.akin.app.OpenCore;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import app.akin.store.TestDatabase;
import app.akin.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two leases with several sentences about the same things, and the one that answers: a whole Akin with its own reader. */
final class QuotedLeaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Path MODELS = Path.of(System.getProperty("akin.basedir", "."), "assets", "models");

    @TempDir
    private static Path folder;

    private static OpenCore core;

    @BeforeAll
    static void index() throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        write(library.resolve("lease.txt"), """
            The rent of 900 EUR is due on the first of each month.
            The deposit of 1,800 EUR is paid back within fourteen days of the end of the lease.
            The lease begins on 1 October 2024.
            The lease ends on 30 September 2026.
            At the end of the lease all keys are handed over.
            Notice is given three months ahead.
            """);
        write(library.resolve("임대차계약서.txt"), """
            월세는 45만 원이며 매달 25일에 보낸다.
            보증금은 계약이 끝난 뒤 14일 안에 돌려준다.
            보증금은 오천만 원으로 한다.
            계약은 2025년 3월 2일에 시작한다.
            계약은 2027년 3월 1일에 끝난다.
            계약이 끝날 때 열쇠를 모두 돌려준다.
            """);
        write(library.resolve("storage.txt"), """
            STORAGE CONTRACT
            Unit: C-117, ground floor
            Term: 15 April 2026 - 14 October 2026
            Rent: 94.50 a month, in advance
            On leaving, the unit is swept. The deposit comes back within a fortnight of the end of the contract.
            """);
        write(library.resolve("주차장 이용 계약.txt"), """
            주차장 이용 계약서
            보증금은 계약이 끝난 뒤 열흘 안에 돌려준다.
            주차장 이용 기간은 2025년 4월 1일부터 2026년 3월 31일까지로 한다.
            이용료는 한 달에 12만 원이다.
            """);
        write(library.resolve("garden.txt"), "The apples were picked in October. The pears follow next week.");
        write(library.resolve("letter.txt"), """
            Dear Nora, the summer house stands again after the storm.
            Uncle Peter is painting the boat again, and your cousin has bought a goat.
            """);
        core = OpenCore.over(folder.resolve("data"), DATABASE.address(), MODELS.toAbsolutePath());
        core.index(library);
    }

    @AfterAll
    static void close() {
        core.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when does the lease end?|The lease ends on 30 September 2026.",
                "When does my lease end|The lease ends on 30 September 2026.",
                "when will the lease end?|The lease ends on 30 September 2026.",
                "when does the lease begin?|The lease begins on 1 October 2024.",
                "how much is the deposit?|The deposit of 1,800 EUR",
                "보증금은 얼마야?|보증금은 오천만 원으로 한다.",
                "보증금이 얼마인가요?|보증금은 오천만 원으로 한다.",
                "계약은 언제 끝나나요?|계약은 2027년 3월 1일에 끝난다.",
                "월세는 얼마야?|월세는 45만 원",
                "when does the storage contract end?|15 April 2026 - 14 October 2026",
                "주차장 계약은 언제 끝나?|2026년 3월 31일까지"
            })
    void theSentenceThatAnswersIsQuoted(String question, String answer) throws Exception {
        SearchResult found = core.search().find(Query.ofWords(question));
        assertThat(core.answers().quote(found, new Cancellation()).map(Quote::text))
                .hasValueSatisfying(text -> assertThat(text).contains(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who won the chess tournament in Reykjavik?",
                "세종대왕은 언제 태어났나요?",
                "Who painted the Mona Lisa?",
                "모나리자는 누가 그렸나요?"
            })
    void nothingIsQuotedForWhatNobodyWrote(String question) throws Exception {
        SearchResult found = core.search().find(Query.ofWords(question));
        assertThat(core.answers().quote(found, new Cancellation())).isEmpty();
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
