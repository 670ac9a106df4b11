package app.akin.store;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.model.Kind;
import app.akin.model.scope.FileFilter;
import app.akin.model.scope.Scope;
import app.akin.store.file.SeenFile;
import app.akin.store.ranking.NameRanking;
import app.akin.store.ranking.RankedItem;
import app.akin.store.scope.OwnFolder;
import app.akin.store.scope.ScopeSql;
import app.akin.store.scope.SearchWords;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Among more than a hundred thousand names a typed one is found first, and by an index. */
class ManyNamesTest extends StoreTest {

    private static final int MANY = 110_000;
    private static boolean filled;

    @BeforeAll
    static void beginAnew() {
        filled = false;
    }

    @Override
    @BeforeEach
    protected void begin() {
        if (filled) {
            open();
            return;
        }
        super.begin();
        ManyRows.pictures(DATABASE, folder.id(), look.run(), 1, MANY);
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), seen("strawberry cake.jpg", look)),
                        picture("b", vector(2), seen("holiday.jpg", look)),
                        picture("c", vector(3), seen("딸기케이크 사진.jpg", look)),
                        picture("d", vector(4), seen("a cake for grandmother.png", look)),
                        picture("e", vector(5), inTrips("holiday in spring.jpg")),
                        picture("f", vector(6), seen("벚꽃길.jpg", look))));
        DATABASE.execute("ANALYZE");
        filled = true;
    }

    private SeenFile inTrips(String name) {
        return new SeenFile(new FoundFile(Samples.uri("Trips/" + name), name, new FileStamp(1_000, 5)), look);
    }

    private void open() {
        store = DATABASE.database().index();
        ranking = DATABASE.database().ranking();
        items = DATABASE.database().items();
    }

    @Test
    void theWholeNameComesFirstThoughAllOthersHaveItsWord() {
        assertThat(first("holiday")).isEqualTo("holiday.jpg");
        assertThat(first("holiday.jpg")).isEqualTo("holiday.jpg");
        assertThat(first("holiday 4711")).isEqualTo("holiday 4711.jpg");
        assertThat(first("HOLIDAY_99999.jpg")).isEqualTo("holiday 99999.jpg");
    }

    @Test
    void aWordItsBeginningAPartOfItAndASlipOfThePenAreFound() {
        assertThat(first("strawberry")).isEqualTo("strawberry cake.jpg");
        assertThat(first("strawb")).isEqualTo("strawberry cake.jpg");
        assertThat(first("berry")).isEqualTo("strawberry cake.jpg");
        assertThat(first("strawbery")).isEqualTo("strawberry cake.jpg");
        assertThat(first("the cake of my grandmother")).isEqualTo("a cake for grandmother.png");
        assertThat(first("케이크를")).isEqualTo("딸기케이크 사진.jpg");
        assertThat(first("꽃길")).isEqualTo("벚꽃길.jpg");
    }

    @Test
    void aWordThatEveryNameHasIsLookedForAloneAndNotBesideARareOne() {
        assertThat(ranking.byName("holiday", Scope.EVERYTHING, 600))
                .hasSize(600)
                .allMatch(item -> item.score() >= 1);
        assertThat(ranking.byName("jpg holiday", Scope.EVERYTHING, 600))
                .hasSize(600)
                .allMatch(item -> item.score() == 1);
        assertThat(ranking.byName("holiday strawberry", Scope.EVERYTHING, 600))
                .singleElement()
                .satisfies(item -> assertThat(name(item)).isEqualTo("strawberry cake.jpg"))
                .satisfies(item -> assertThat(item.score()).isEqualTo(0.5));
    }

    /** PostgreSQL takes a single syllable with its particles for a common word. */
    @Test
    void aSyllableThatHardlyAnyNameHasIsFoundAmongPicturesAndWithinAFolder() {
        for (String typed : List.of("벚", "양", "길", "딸기케이크", "holiday")) {
            List<RankedItem> everywhere = ranking.byName(typed, Scope.EVERYTHING, 600);
            assertThat(ranking.byName(typed, Scope.EVERYTHING.only(Kind.PICTURE), 600))
                    .as(typed)
                    .hasSameSizeAs(everywhere);
            assertThat(ranking.byName(typed, Scope.EVERYTHING.only(Kind.PASSAGE), 600))
                    .as(typed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"holiday 4711", "strawbery", "berry", "the cake of my grandmother", "딸기", "img"})
    void noNameIsLookedForByReadingAllOfThem(String typed) throws SQLException {
        try (Connection connection = TestDatabase.connections(DATABASE::address).getConnection()) {
            connection.setAutoCommit(false);
            NameRanking.Question question = new NameRanking()
                    .question(connection, SearchWords.of(typed), Scope.EVERYTHING, 600)
                    .orElseThrow();
            List<String> plan = Statements.list(
                    connection,
                    "EXPLAIN " + question.sql(),
                    row -> row.getString(1),
                    question.values().toArray());
            assertThat(plan).noneMatch(line -> line.contains("Seq Scan on file"));
        }
    }

    @Test
    void aFolderCalledLikeTheQuestionGivesNoMoreFilesThanAreWantedAndNoOtherAny() {
        assertThat(ranking.byFolder("pictures", Scope.EVERYTHING, 600)).hasSize(600);
        assertThat(ranking.byFolder("nowhere", Scope.EVERYTHING, 600)).isEmpty();
    }

    @Test
    void aFolderThatIsAskedForIsFoundAmongTheFoldersAndItsFilesByAnIndex() throws SQLException {
        Scope trips = inside("trips");
        assertThat(ranking.byName("holiday", trips, 600))
                .extracting(this::name)
                .containsExactly("holiday in spring.jpg");
        assertThat(ranking.byName("spring", trips, 600))
                .extracting(this::name)
                .containsExactly("holiday in spring.jpg");
        assertThat(ranking.size(trips)).isEqualTo(1);
        assertThat(items.recent(trips, 0, 10)).hasSize(1);
        assertThat(ranking.byName("holiday", inside("nowhere"), 600)).isEmpty();
        assertThat(ranking.byName("holiday", inside("pictures"), 600)).hasSize(600);
        try (Connection connection = TestDatabase.connections(DATABASE::address).getConnection()) {
            for (ScopeSql question : List.of(ScopeSql.contentsIn(trips), ScopeSql.files(trips, "count(*)"))) {
                assertThat(Statements.list(
                                connection,
                                "EXPLAIN " + question.condition(),
                                row -> row.getString(1),
                                question.values().toArray()))
                        .noneMatch(line -> line.contains("Seq Scan on file"))
                        .anyMatch(line -> line.contains("file_below"));
            }
        }
    }

    @Test
    void aTypedFolderThatIsTheOnlyOneOfThatNameIsThatFolder() throws SQLException {
        Scope clicked = Scope.EVERYTHING.within(store.folders().getFirst().id());
        try (Connection connection = TestDatabase.connections(DATABASE::address).getConnection()) {
            for (String typed : List.of("pictures", "Pictures/", "/pictures")) {
                assertThat(OwnFolder.in(connection, inside(typed))).as(typed).isEqualTo(clicked);
            }
            for (String typed : List.of("picture", "trips", "pictures/Trips", "nowhere", "/pictures/Trips")) {
                assertThat(OwnFolder.in(connection, inside(typed))).as(typed).isEqualTo(inside(typed));
            }
        }
        assertThat(ranking.size(inside("pictures")))
                .isEqualTo(ranking.size(clicked))
                .isEqualTo(MANY + 6);
        assertThat(items.recent(inside("pictures"), 0, 10)).isEqualTo(items.recent(clicked, 0, 10));
    }

    private static Scope inside(String folder) {
        return Scope.EVERYTHING.of(FileFilter.ANY.inside(Set.of(folder)));
    }

    private String first(String typed) {
        List<RankedItem> named = ranking.byName(typed, Scope.EVERYTHING, 600);
        assertThat(named).as(typed).isNotEmpty();
        return name(named.getFirst());
    }
}
