package app.akin.store.ranking;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.seen;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.scope.Scope;
import app.akin.store.StoreTest;
import app.akin.store.content.NewContent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Typed words put first the passage that a person means. */
class FullTextTest extends StoreTest {

    private static final List<String> ENGLISH = List.of(
            "The old lighthouse keeper counted ships until the fog came in.",
            "A recipe for apple pie: peel the apples, roll the dough, bake for forty minutes.",
            "Minutes of the meeting: the budget for the new bridge was approved.",
            "Dogs were running along the beach while the tide went out.",
            "How to repair a bicycle tyre without any tools at all.",
            "The committee postponed its decision on the harbour until spring.",
            "Running a database in production needs backups, monitoring and patience.",
            "The cat sat on the mat and watched the rain.",
            "Invoice 4711 for three office chairs, payable within thirty days.",
            "Our flight to Lisbon leaves at seven in the morning from gate twelve.",
            "The beach was empty, and so was the bottle.",
            "Tax return for the year, with all receipts attached.",
            "A short history of the steam engine and the railways it built.",
            "Notes on gardening: tomatoes want sun, water and a stick.",
            "The patient reports pain in the left knee after long walks.");

    private static final List<String> KOREAN = List.of(
            "강아지가 공원에서 신나게 뛰어놀고 있다.",
            "어제 회의에서 새로운 다리의 예산을 승인했다.",
            "사과 파이 만드는 법: 사과를 깎고 반죽을 밀어 굽는다.",
            "고양이는 창가에서 비를 바라보고 있었다.",
            "바다가 보이는 방을 예약하고 싶습니다.",
            "자전거 바퀴를 도구 없이 고치는 방법.",
            "리스본행 비행기는 아침 일곱 시에 출발합니다.",
            "세금 신고서와 모든 영수증을 첨부하였습니다.",
            "토마토는 햇빛과 물을 좋아한다.",
            "증기 기관과 철도의 짧은 역사.",
            "왼쪽 무릎이 오래 걸으면 아픕니다.",
            "사무용 의자 세 개에 대한 청구서입니다.",
            "등대지기는 안개가 낄 때까지 배를 세었다.",
            "공원의 벤치는 모두 젖어 있었다.",
            "항구에 관한 결정은 봄까지 미루어졌다.");

    @Test
    void typedPhraseIsTheFirstPassageAmongThirty() {
        storeDocuments();
        assertFirst("running along the beach", ENGLISH.get(3));
        assertFirst("the cat sat on the mat", ENGLISH.get(7));
        assertFirst("budget for the new bridge", ENGLISH.get(2));
        assertFirst("runs on beaches", ENGLISH.get(3));
        assertFirst("apples and pies", ENGLISH.get(1));
        assertFirst("a photograph of a lighthouse", ENGLISH.get(0));
    }

    @Test
    void koreanWordsAreFoundWhateverParticleTheyCarry() {
        storeDocuments();
        assertFirst("공원에서 신나게", KOREAN.get(0));
        assertFirst("강아지", KOREAN.get(0));
        assertFirst("강아지를", KOREAN.get(0));
        assertFirst("고양이가", KOREAN.get(3));
        assertFirst("바다에서", KOREAN.get(4));
        assertFirst("영수증", KOREAN.get(7));
        assertFirst("청구서", KOREAN.get(11));
        assertFirst("등대", KOREAN.get(12));
        assertFirst(Normalizer.normalize("토마토", Normalizer.Form.NFD), KOREAN.get(8));
        assertThat(ranking.fullText("공원에서", Scope.EVERYTHING, 10)).hasSize(2);
    }

    @Test
    void koreanWordInsideAnotherIsFound() {
        storeDocuments();
        store.store(SPACE, List.of(document("x", List.of("흰강아지사진"), seen("x.txt", look))));
        assertThat(ranking.fullText("강아지", Scope.EVERYTHING, 10)).hasSize(2);
    }

    @Test
    void aPartOfAnotherWordIsNoEvidence() {
        store.store(
                SPACE,
                List.of(
                        document("f", List.of("The Fisher-Yates shuffle is fair."), seen("shuffle.txt", look)),
                        document("g", List.of("We fished for two hours."), seen("lake.txt", look)),
                        document("k", List.of("국가의 예산"), seen("k.txt", look)),
                        document("s", List.of("국을 끓인다"), seen("s.txt", look))));

        assertThat(ranking.fullText("fish", Scope.EVERYTHING, 10))
                .extracting(this::name)
                .containsExactly("lake.txt");
        assertThat(ranking.fullText("국", Scope.EVERYTHING, 10))
                .extracting(this::name)
                .containsExactly("s.txt");
    }

    @Test
    void theWholePhraseScoresAboveAllOfItsWords() {
        store.store(
                SPACE,
                List.of(
                        document("a", List.of("The bridge needs a new budget."), seen("a.txt", look)),
                        document("b", List.of("A budget for the new bridge."), seen("b.txt", look))));

        List<RankedItem> found = ranking.fullText("the new bridge", Scope.EVERYTHING, 10);

        assertThat(found).extracting(this::name).containsExactly("b.txt", "a.txt");
        assertThat(found.get(0).score()).isGreaterThanOrEqualTo(Ranking.PHRASE);
        assertThat(found.get(1).score()).isBetween(0.99, 1.01);
    }

    @Test
    void aPhraseIsFoundThoughALineEndsInIt() {
        store.store(
                SPACE,
                List.of(
                        document("a", List.of("The bridge\nneeds a new budget."), seen("a.txt", look)),
                        document("h", List.of("The tower\fneeds a new clock."), seen("h.txt", look)),
                        document("k", List.of("흰강아지\n산책 일기"), seen("k.txt", look))));

        for (String phrase : List.of("the bridge needs", "the tower needs", "강아지 산책")) {
            assertThat(ranking.fullText(phrase, Scope.EVERYTHING, 10))
                    .as(phrase)
                    .first()
                    .satisfies(first -> assertThat(first.score()).isGreaterThanOrEqualTo(Ranking.PHRASE));
        }
    }

    @Test
    void oneQuotedWordIsFoundInItsFormsAndParticlesMayCling() {
        store.store(
                SPACE,
                List.of(
                        document("a", List.of("계약은 유월에 끝난다."), seen("a.txt", look)),
                        document("b", List.of("유월의 편지"), seen("b.txt", look)),
                        document("c", List.of("해지된 임대 계약을 보낸다"), seen("c.txt", look))));

        assertThat(ranking.fullText("유월 계약", List.of("계약"), Scope.EVERYTHING, 10))
                .extracting(this::name)
                .containsExactly("a.txt", "c.txt");
        assertThat(ranking.fullText("유월", List.of("임대 계약"), Scope.EVERYTHING, 10))
                .extracting(this::name)
                .containsExactly("c.txt");
    }

    private void storeDocuments() {
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            batch.add(document("e" + i, List.of(ENGLISH.get(i)), seen("e" + i + ".txt", look)));
            batch.add(document("k" + i, List.of(KOREAN.get(i)), seen("k" + i + ".txt", look)));
        }
        store.store(SPACE, batch);
    }

    private void assertFirst(String words, String passage) {
        List<RankedItem> found = ranking.fullText(words, Scope.EVERYTHING, 10);
        assertThat(found).as(words).isNotEmpty();
        long first = found.getFirst().itemId();
        assertThat(ranking.items(List.of(first), Scope.EVERYTHING)
                        .get(first)
                        .passage()
                        .orElseThrow()
                        .text())
                .as(words)
                .isEqualTo(passage);
    }

    @Test
    void hostileWordsAreAnswered() {
        storeDocuments();
        List<String> hostile = List.of(
                "",
                "   ",
                "\0",
                "'",
                "'; DROP TABLE item; --",
                "%",
                "_%_",
                "\\",
                "((( & | ! <-> :*",
                "\"unclosed",
                "-",
                "or and not",
                "the",
                "a:* & b",
                "\uD800",
                "\u202E\u0007\n\t",
                "x".repeat(1_000_000),
                "가".repeat(100_000),
                "word ".repeat(200_000),
                "😀😀",
                "1/2 3.4e5 a@b.c http://x/y?z=%20 /a/b");
        for (String words : hostile) {
            long start = System.nanoTime();
            ranking.fullText(words, Scope.EVERYTHING, 10);
            ranking.byName(words, Scope.EVERYTHING, 10);
            assertThat(System.nanoTime() - start).as("ns for %.20s", words).isLessThan(20_000_000_000L);
        }
        assertThat(ranking.fullText("beach", Scope.EVERYTHING, 10)).hasSize(2);
    }
}
