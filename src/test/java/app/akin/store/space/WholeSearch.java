package app.akin.store.space;

import app.akin.app.OpenCore;
import app.akin.model.EmbeddingSpace;
import app.akin.model.Folder;
import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.VectorStorage;
import app.akin.model.scope.Scope;
import app.akin.proof.bench.BenchFile;
import app.akin.search.Query;
import app.akin.search.SearchException;
import app.akin.search.SearchResult;
import app.akin.store.IndexStore;
import app.akin.store.ManyRows;
import app.akin.store.Precision;
import app.akin.store.TestDatabase;
import app.akin.store.content.MissingContent;
import app.akin.store.file.FolderLook;
import app.akin.store.ranking.RankedItem;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Adds twice as many passages as there are pictures to a large library, and asks typed questions of all of it through the
 * service that the window asks: words, sentences, names and nonsense in two languages, none of them twice.
 */
final class WholeSearch {

    private static final int AT_ONCE = 100;
    private static final List<String> WARM = List.of("a bird", "새", "a man");
    private static final List<String> TYPED = List.of(
            "a cat",
            "고양이",
            "a red flower",
            "빨간 꽃",
            "two dogs in the snow",
            "눈 속의 개 두 마리",
            "boats on a lake at sunset",
            "해질녘 호수의 배",
            "holiday 1234.jpg",
            "letter 17",
            "my holiday in the mountains",
            "산에서 보낸 휴가",
            "when does the lease end?",
            "계약은 언제 끝나?",
            "invoice for the repair of the roof",
            "지붕 수리 청구서",
            "a child with a balloon",
            "풍선을 든 아이",
            "old car in front of a house",
            "집 앞의 오래된 자동차",
            "bread and cheese on a table",
            "식탁 위의 빵과 치즈",
            "a woman reading a newspaper",
            "신문을 읽는 여자",
            "people dancing",
            "춤추는 사람들",
            "the bill for electricity in March",
            "3월 전기 요금",
            "a bridge over a river",
            "강 위의 다리",
            "asdfghjkl",
            "ㅁㄴㅇㄹ",
            "a bicycle leaning on a wall",
            "벽에 기댄 자전거",
            "sheep",
            "양",
            "minutes of the meeting",
            "회의록",
            "\"time and year\"",
            "a train in a station");
    private static final String WORDS = """
        the of and a to in is it that for was on are with as his they be at one have this from by hot but some what there we
        can out other were all your when up use word how said an each she which do their time if will way about many then them
        would write like so these her long make thing see him two has look more day could go come did my sound no most number
        who over know water than call first people may down side been now find any new work part take get place made live
        where after back little only round man year came show every good me give our under name very through just form much
        great think say help low line before turn cause same mean differ move right boy old too does tell sentence set three
        want air well also play small end put home read hand port large spell add even land here must big high such follow act
        why ask men change went light kind off need house picture try us again animal point mother world near build self earth
        father lease invoice roof repair electricity meeting minutes deposit rent contract insurance letter garden boat lake
        그리고 계약 보증금 임대 회의 전기 요금 수리 지붕 사진 휴가 바다 산 강 다리 자동차 자전거 아이 어머니 아버지 집 정원 편지 보험
        """;

    private final TestDatabase database;
    private final OpenCore core;
    private final BenchFile file;
    private final int passages;

    WholeSearch(TestDatabase database, OpenCore core, BenchFile file, int pictures) {
        this.database = database;
        this.core = core;
        this.file = file;
        passages = 2 * pictures;
    }

    /** Fills and measures. */
    void measure(Folder tenth) throws SearchException, SQLException {
        long start = System.nanoTime();
        text();
        file.put("passages", passages).put("passages.bySqlSeconds", seconds(start));
        EmbeddingSpace space = core.reader().space();
        file.put("passages.loadRowsPerSecond", load(space));
        database.execute("VACUUM ANALYZE");
        compared(space);
        typed("typed", Scope.EVERYTHING);
        typed("typed.pictures", Scope.EVERYTHING.only(Kind.PICTURE));
        typed("typed.within10percent", Scope.EVERYTHING.within(tenth.id()));
    }

    /** An index is made faster over rows that are there. */
    private void text() throws SQLException {
        IndexStore store = database.database().index();
        Folder folder = store.addFolder(URI.create("file:///letters/"), "letters");
        FolderLook look = store.beginLook(folder.id());
        database.execute("CREATE TABLE some_words AS SELECT regexp_split_to_array(trim('" + WORDS
                + "'), '\\s+') AS words; CREATE TABLE some_indexes AS SELECT pg_get_indexdef(i) AS definition,"
                + " i::regclass::text AS name FROM unnest(ARRAY['item_words', 'item_text']::regclass[]) i; DROP INDEX"
                + " item_words, item_text");
        int documents = passages / ManyRows.PASSAGES;
        for (int from = 1; from <= documents; from += AT_ONCE) {
            ManyRows.documents(database, folder.id(), look.run(), from, Math.min(documents, from + AT_ONCE - 1));
        }
        database.execute("""
            SET maintenance_work_mem = '1GB';
            DO $$ DECLARE each record; BEGIN
                FOR each IN SELECT definition FROM some_indexes LOOP EXECUTE each.definition; END LOOP;
            END $$;
            RESET maintenance_work_mem;
            DROP TABLE some_words, some_indexes
            """);
    }

    private long load(EmbeddingSpace space) {
        IndexStore store = database.database().index();
        Clusters clusters = new Clusters(space.dimension(), Math.max(16, passages / 500));
        Random random = new Random(3);
        double spent = 0;
        long done = 0;
        long after = 0;
        List<MissingContent> missing = store.missingIn(space, Set.of(Kind.PASSAGE), after, 5);
        while (!missing.isEmpty()) {
            Map<Long, UnitVector> vectors = new HashMap<>();
            missing.forEach(each -> each.items().forEach(item -> vectors.put(item.itemId(), clusters.vector(random))));
            long begin = System.nanoTime();
            store.storeVectors(space, vectors);
            spent += seconds(begin);
            done += vectors.size();
            after = missing.getLast().contentId();
            missing = store.missingIn(space, Set.of(Kind.PASSAGE), after, 5);
        }
        return Math.round(done / spent);
    }

    /** Vectors alone, before and after there are signs. */
    private void compared(EmbeddingSpace space) {
        Clusters clusters = new Clusters(space.dimension(), Math.max(16, passages / 500));
        Random random = new Random(4);
        List<UnitVector> questions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            questions.add(clusters.vector(random));
        }
        List<List<Long>> exact = nearest(space, questions, "passages.exact");
        long start = System.nanoTime();
        Precision precision = database.database().precision();
        precision.choose(space, Optional.of(VectorStorage.BIT));
        precision.keep(Pace.NONE);
        file.put("passages.BIT.changeSeconds", seconds(start));
        List<List<Long>> found = nearest(space, questions, "passages.BIT");
        long same = 0;
        long all = 0;
        for (int i = 0; i < questions.size(); i++) {
            same += exact.get(i).stream().filter(found.get(i)::contains).count();
            all += exact.get(i).size();
        }
        file.put("passages.BIT.recall50", BenchFile.rounded((double) same / all));
    }

    private List<List<Long>> nearest(EmbeddingSpace space, List<UnitVector> questions, String name) {
        List<List<Long>> found = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (UnitVector question : questions) {
            long start = System.nanoTime();
            found.add(
                    database.database().ranking().nearest(space, question, Kind.PASSAGE, Scope.EVERYTHING, 50).stream()
                            .map(RankedItem::itemId)
                            .toList());
            millis.add(1_000 * seconds(start));
        }
        percentiles(name, millis);
        return found;
    }

    void typed(String name, Scope scope) throws SearchException {
        for (String words : WARM) {
            core.search().find(Query.ofWords(words).in(scope));
        }
        List<Double> millis = new ArrayList<>();
        List<Double> encoding = new ArrayList<>();
        List<String> slow = new ArrayList<>();
        for (String words : TYPED) {
            long start = System.nanoTime();
            SearchResult result = core.search().find(Query.ofWords(words).in(scope));
            encoding.add(result.encoding().toNanos() / 1e6);
            double took = 1_000 * seconds(start);
            millis.add(took);
            slow.add(words + ": " + Math.round(took));
        }
        percentiles(name, millis);
        percentiles(name + ".encoding", encoding);
        file.put(name + ".each", slow);
    }

    private void percentiles(String name, List<Double> millis) {
        file.put(name + ".p50", BenchFile.rounded(BenchFile.percentile(millis, 0.5)));
        file.put(name + ".p95", BenchFile.rounded(BenchFile.percentile(millis, 0.95)));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
