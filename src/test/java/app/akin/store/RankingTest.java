package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.akin.model.DateSpan;
import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.Kind;
import app.akin.model.LibrarySpread;
import app.akin.model.Scope;
import app.akin.model.UnitVector;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every lane puts first what a person means. */
class RankingTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

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

    private IndexStore store;
    private Ranking ranking;
    private Folder folder;
    private Look look;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        store = DATABASE.database().index();
        ranking = DATABASE.database().ranking();
        folder = store.addFolder(URI.create("file:///pictures/"), "pictures");
        look = store.beginLook(folder.id());
    }

    @Test
    void nearestIsExactForEveryKindAndLimit() {
        List<UnitVector> vectors =
                IntStream.range(0, 300).mapToObj(Samples::vector).toList();
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            batch.add(picture("p" + i, vectors.get(i), seen("p" + i + ".jpg", look)));
        }
        batch.add(document("d", List.of("some words"), seen("d.txt", look)));
        store.store(SPACE, batch);
        UnitVector query = vector(-1);

        List<RankedItem> found = ranking.nearest(SPACE, query, Kind.PICTURE, Scope.EVERYTHING, 25);
        List<String> names = found.stream().map(this::name).toList();
        List<String> expected = IntStream.range(0, vectors.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -vectors.get(i).cosine(query)))
                .limit(25)
                .map(i -> "p" + i + ".jpg")
                .toList();
        assertThat(names).isEqualTo(expected);
        int best = Integer.parseInt(expected.getFirst().replaceAll("\\D", ""));
        assertThat(found.getFirst().score()).isCloseTo(vectors.get(best).cosine(query), within(1e-6));
        assertThat(ranking.nearest(SPACE, query, Kind.PASSAGE, Scope.EVERYTHING, 25))
                .hasSize(1);
        assertThat(ranking.nearest(SPACE, query, Kind.PICTURE, Scope.EVERYTHING.only(Kind.PASSAGE), 25))
                .isEmpty();
    }

    private String name(RankedItem item) {
        return ranking.items(List.of(item.itemId()), Scope.EVERYTHING)
                .get(item.itemId())
                .file()
                .name();
    }

    @Test
    void scopeOfFolderHidesTheOthers() {
        Folder other = store.addFolder(URI.create("file:///other/"), "other");
        Look otherLook = store.beginLook(other.id());
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("dog a.jpg", look)),
                        picture("b", vector(2), seen("dog b.jpg", otherLook)),
                        document("d", List.of("dog"), seen("dog.txt", otherLook))));

        Scope here = Scope.EVERYTHING.within(folder.id());
        assertThat(ranking.nearest(SPACE, vector(2), Kind.PICTURE, here, 10))
                .extracting(this::name)
                .containsExactly("dog a.jpg");
        assertThat(ranking.fullText("dog", here, 10)).isEmpty();
        assertThat(ranking.byName("dog", here, 10)).extracting(this::name).containsExactly("dog a.jpg");
        assertThat(ranking.recent(here, 0, 10)).hasSize(1);
        assertThat(ranking.size(here)).isEqualTo(1);
        assertThat(ranking.size(Scope.EVERYTHING)).isEqualTo(3);
        assertThat(store.counts(Scope.EVERYTHING.within(other.id()).only(Kind.PASSAGE))
                        .passages())
                .isEqualTo(1);
    }

    /** Pictures were taken on 6 May 2021; the document changed on 1 January 1970, wherever this runs give or take a day. */
    @Test
    void scopeOfDatesHidesTheOthers() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("dog a.jpg", look)),
                        document("d", List.of("dog"), seen("dog.txt", look))));

        Scope day = dated(LocalDate.of(2021, 5, 6), LocalDate.of(2021, 5, 6));
        assertThat(ranking.nearest(SPACE, vector(2), Kind.PICTURE, day, 10)).hasSize(1);
        assertThat(ranking.fullText("dog", day, 10)).isEmpty();
        assertThat(ranking.byName("dog", day, 10)).extracting(this::name).containsExactly("dog a.jpg");
        assertThat(ranking.recent(day, 0, 10)).hasSize(1);
        assertThat(ranking.size(day)).isEqualTo(1);
        assertThat(ranking.recent(dated(LocalDate.of(2021, 5, 7), LocalDate.of(9999, 1, 1)), 0, 10))
                .isEmpty();
        assertThat(ranking.recent(dated(LocalDate.of(1969, 12, 30), LocalDate.of(1970, 1, 2)), 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("dog.txt");
        assertThat(ranking.fullText("dog", dated(LocalDate.of(1900, 1, 1), LocalDate.of(2021, 5, 5)), 10))
                .hasSize(1);
    }

    private static Scope dated(LocalDate first, LocalDate last) {
        return Scope.EVERYTHING.dated(new DateSpan(Optional.of(first), Optional.of(last)));
    }

    @Test
    void scopeOfMediaTypesHidesTheOthers() {
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("dog a.jpg", look)),
                        document("d", List.of("dog"), seen("dog.txt", look))));

        Scope pictures = Scope.EVERYTHING.ofTypes(Set.of("image/jpeg", "image/png"));
        assertThat(ranking.byName("dog", pictures, 10)).extracting(this::name).containsExactly("dog a.jpg");
        assertThat(ranking.fullText("dog", pictures, 10)).isEmpty();
        assertThat(ranking.size(pictures)).isEqualTo(1);
        assertThat(ranking.size(Scope.EVERYTHING.ofTypes(Set.of("image/png")))).isZero();
    }

    /** A copy with another date is another file of the same content: the one in the scope is shown. */
    @Test
    void theFileThatIsShownIsOneInTheScope() {
        SeenFile early = seen("early.txt", look);
        SeenFile late = new SeenFile(
                new FoundFile(
                        Samples.uri("late.txt"),
                        "late.txt",
                        new FileStamp(
                                1_000, Instant.parse("2020-06-01T12:00:00Z").getEpochSecond() * 1_000_000_000L)),
                look);
        store.store(SPACE, List.of(document("d", List.of("dog"), early, late)));

        assertThat(ranking.recent(dated(LocalDate.of(2020, 5, 1), LocalDate.of(2020, 7, 1)), 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("late.txt");
        assertThat(ranking.recent(Scope.EVERYTHING, 0, 10))
                .extracting(hit -> hit.file().name())
                .containsExactly("early.txt");
    }

    @Test
    void theSpreadTellsTypesAndDates() {
        assertThat(ranking.spread()).isEqualTo(LibrarySpread.NONE);
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("a.jpg", look)),
                        picture("b", vector(2), seen("b.jpg", look)),
                        document("d", List.of("dog"), seen("dog.txt", look))));

        LibrarySpread spread = ranking.spread();
        assertThat(spread.mediaTypes()).containsEntry("image/jpeg", 2L).hasSize(2);
        assertThat(spread.dates().first().orElseThrow())
                .isBetween(LocalDate.of(1969, 12, 31), LocalDate.of(1970, 1, 1));
        assertThat(spread.dates().last()).contains(LocalDate.of(2021, 5, 6));
    }

    @Test
    void recentIsPagedNewestFirst() {
        for (int i = 0; i < 7; i++) {
            store.store(SPACE, List.of(picture("p" + i, vector(i), seen("p" + i, look))));
        }
        assertThat(ranking.recent(Scope.EVERYTHING, 2, 3))
                .extracting(hit -> hit.file().name())
                .containsExactly("p4", "p3", "p2");
        assertThat(ranking.recent(Scope.EVERYTHING, 0, 1).getFirst().rank()).isZero();
    }

    @Test
    void vectorOfAnItemComesBack() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        long item = ranking.recent(Scope.EVERYTHING, 0, 1).getFirst().itemId();
        assertThat(ranking.vector(SPACE, item).orElseThrow().cosine(vector(1))).isCloseTo(1, within(1e-6));
        assertThat(ranking.vector(SPACE, item + 1)).isEmpty();
    }

    @Test
    void queryOfAnotherDimensionIsRefused() {
        UnitVector query = UnitVector.of(new float[] {1, 0});
        assertThatThrownBy(() -> ranking.nearest(SPACE, query, Kind.PICTURE, Scope.EVERYTHING, 1))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.OTHER_SPACE));
    }

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
    void theExactNameScoresAboveAllOthersWithItsEndingAndWithout() {
        List<String> names = List.of("cat.jpg", "cat food.jpg", "my cat.jpg", "cat");
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            batch.add(picture(names.get(i), vector(i), seen(names.get(i), look)));
        }
        store.store(SPACE, batch);

        assertThat(exactly("cat.jpg")).containsExactly("cat.jpg");
        assertThat(exactly("cat")).containsExactlyInAnyOrder("cat.jpg", "cat");
        assertThat(exactly("my")).isEmpty();
    }

    @Test
    void ofSeveralCopiesTheOneThatIsCalledSoIsShown() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look), seen("cat.jpg", look))));
        long item = ranking.byName("cat", Scope.EVERYTHING, 1).getFirst().itemId();

        assertThat(ranking.items(List.of(item), Scope.EVERYTHING, "cat")
                        .get(item)
                        .file()
                        .name())
                .isEqualTo("cat.jpg");
        assertThat(name(new RankedItem(item, 0, 0))).isEqualTo("a.jpg");
    }

    private List<String> exactly(String words) {
        return ranking.byName(words, Scope.EVERYTHING, 10).stream()
                .filter(item -> item.score() > 1)
                .map(this::name)
                .toList();
    }

    @Test
    void foldersBelowARootAndTheRootItselfAreNamed() {
        Folder trips = store.addFolder(URI.create("file:///home/anna/Trips/"), "Trips");
        Look there = store.beginLook(trips.id());
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), lying("file:///home/anna/Trips/Lisbon%202023/a.jpg", "a.jpg", there)),
                        picture(
                                "b",
                                vector(2),
                                lying("file:///home/anna/Trips/%EB%B6%80%EC%82%B0/b.jpg", "b.jpg", there))));

        assertThat(inFolder("lisbon 2023")).containsExactly("a.jpg");
        assertThat(inFolder("Lisbon")).containsExactly("a.jpg");
        assertThat(inFolder("부산")).containsExactly("b.jpg");
        assertThat(inFolder("trips")).containsExactlyInAnyOrder("a.jpg", "b.jpg");
        assertThat(inFolder("anna")).as("where the root lies says nothing").isEmpty();
        assertThat(inFolder("lis")).isEmpty();
    }

    private List<String> inFolder(String words) {
        return ranking.byFolder(words, Scope.EVERYTHING, 10).stream()
                .map(this::name)
                .toList();
    }

    private static SeenFile lying(String uri, String name, Look look) {
        return new SeenFile(new FoundFile(URI.create(uri), name, new FileStamp(1_000, 1)), look);
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
    void namesAreFoundByTheirWords() {
        List<String> names = List.of(
                "IMG_2041.jpg",
                "wedding-party_2019.jpg",
                "Beach holiday.png",
                "우리가족사진.jpg",
                Normalizer.normalize("강아지_공원.jpg", Normalizer.Form.NFD),
                "Budget Report.pdf");
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            batch.add(picture(names.get(i), vector(i), seen(names.get(i), look)));
        }
        store.store(SPACE, batch);

        assertThat(named("wedding")).containsExactly(names.get(1));
        assertThat(named("weding")).containsExactly(names.get(1));
        assertThat(named("the beach")).containsExactly(names.get(2));
        assertThat(named("people at the beach on holiday")).containsExactly(names.get(2));
        assertThat(named("img_2041")).first().isEqualTo(names.get(0));
        assertThat(named("사진")).containsExactly(names.get(3));
        assertThat(named("강아지")).hasSize(1);
        assertThat(named("강아지가 있는 사진")).hasSize(2);
        assertThat(named("budget report")).first().isEqualTo(names.get(5));
        assertThat(named("zebra")).isEmpty();
    }

    private List<String> named(String words) {
        return ranking.byName(words, Scope.EVERYTHING, 10).stream()
                .map(this::name)
                .toList();
    }

    @Test
    void documentIsNamedByItsFirstPassage() {
        store.store(SPACE, List.of(document("d", List.of("one", "two"), seen("contract.txt", look))));
        long item = ranking.byName("contract", Scope.EVERYTHING, 10).getFirst().itemId();
        assertThat(ranking.items(List.of(item), Scope.EVERYTHING)
                        .get(item)
                        .passage()
                        .orElseThrow()
                        .text())
                .isEqualTo("one");
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
            assertThat(System.nanoTime() - start).as("ns for %.20s", words).isLessThan(2_000_000_000L);
        }
        assertThat(ranking.fullText("beach", Scope.EVERYTHING, 10)).hasSize(2);
    }
}
