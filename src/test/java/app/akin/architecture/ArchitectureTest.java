package app.akin.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the table of packages against the code, and each rule against code that breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // reading the classes once is enough
class ArchitectureTest {

    private static final Architecture AKIN = new Architecture("app.akin");
    private static final Architecture GUILTY = new Architecture("app.akin.architecture.guilty");

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.akin");
    private final JavaClasses guilty = new ClassFileImporter().importPackages("app.akin.architecture.guilty");

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyWhatItMay() {
        return Architecture.arrows().keySet().stream()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> AKIN.borderOf(name).check(program)));
    }

    @Test
    void everyPackageAndEveryRoomOfStoreAndWindowIsInTheTable() {
        Set<String> packages = new TreeSet<>();
        program.forEach(type -> packages.add(inTable(type.getPackageName())));

        assertThat(packages)
                .isSubsetOf(Stream.concat(Architecture.arrows().keySet().stream(), Stream.of("app"))
                        .toList());
    }

    /** The name below the root, or the first two of the store's and the window's. */
    private static String inTable(String name) {
        String below = name.replaceFirst("^app\\.akin\\.?", "");
        return below.replaceFirst("^((?:ui|store)\\.[^.]*|[^.]*).*", "$1");
    }

    @Test
    void thePageForContributorsShowsTheSameTable() throws IOException {
        Path page = Path.of(System.getProperty("akin.basedir", "."), "docs", "architecture.md");

        assertThat(ArrowPage.read(page)).isEqualTo(Architecture.arrows());
    }

    @Test
    void sqlStaysInStore() {
        AKIN.sqlOnlyInStore().check(program);
    }

    @Test
    void tablesStayInStore() {
        AKIN.tablesOnlyInStore().check(program);
    }

    @Test
    void djlStaysInEmbedding() {
        AKIN.djlOnlyInEmbedding().check(program);
    }

    @Test
    void javaFxStaysInUi() {
        AKIN.javaFxOnlyInUi().check(program);
    }

    @Test
    void threadsAreMadeInTask() {
        AKIN.threadsOnlyInTask().check(program);
    }

    @Test
    void nothingWaitsByAClockThatJumps() {
        AKIN.timeOfDayOnlyForDates().check(program);
    }

    @Test
    void viewModelsKnowNoScene() {
        AKIN.viewModelsWithoutScene().check(program);
    }

    @TestFactory
    Stream<DynamicTest> packagesFormNoCycleAtAnyDepth() {
        return IntStream.rangeClosed(1, AKIN.depth(program))
                .mapToObj(depth -> DynamicTest.dynamicTest(
                        "cut to " + depth, () -> AKIN.noCycles(depth).check(program)));
    }

    @Test
    void howDeepIsLookedIsAsDeepAsPackagesGo() {
        assertThat(GUILTY.depth(guilty)).isEqualTo(3); // ui.search.wall
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        return Stream.of(
                bites("model uses store", GUILTY.borderOf("model"), "KnowsStore"),
                bites("files uses embedding", GUILTY.borderOf("files"), "MakesThread"),
                bites("kit uses shell", GUILTY.borderOf("ui.kit"), "KnowsShell"),
                bites("SQL in search", GUILTY.sqlOnlyInStore(), "SpeaksSql"),
                bites("a table of the store in search", GUILTY.tablesOnlyInStore(), "ReadsTable"),
                bites("DJL in store", GUILTY.djlOnlyInEmbedding(), "KnowsModelAndDjl"),
                bites("JavaFX in extraction", GUILTY.javaFxOnlyInUi(), "ShowsWindow"),
                bites("the time of day in a wait", GUILTY.timeOfDayOnlyForDates(), "WaitsByTheDay"),
                bites("the time of day handed on", GUILTY.timeOfDayOnlyForDates(), "HandsOnTheDay"),
                bites("a scene in a view model", GUILTY.viewModelsWithoutScene(), "WallViewModel"),
                bites("a scene in a model by another name", GUILTY.viewModelsWithoutScene(), "KeepsProperty"),
                bites("a scene in who keeps a list", GUILTY.viewModelsWithoutScene(), "KeepsList"),
                bites("a cycle of model and store", GUILTY.noCycles(1), "KnowsStore"),
                bites("a cycle of two rooms", GUILTY.noCycles(2), "KnowsShell"),
                bites("a cycle of a room and what is in it", GUILTY.noCycles(3), "KnowsItsRoom"));
    }

    /** Each way is a class of its own beside the first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MakesThread",
                "ExtendsThread",
                "StartsVirtualThread",
                "BuildsThread",
                "NamesConstructor",
                "MakesPool",
                "UsesTimer",
                "RunsAsync",
                "StreamsInParallel",
                "SortsInParallel",
                "SearchesMapInParallel",
                "TimesFuture",
                "MakesCleaner",
                "OpensChannel",
                "MakesThreadInApp"
            })
    void threadsAreSeenInWhateverWayTheyAreMade(String way) {
        assertThatThrownBy(() -> GUILTY.threadsOnlyInTask().check(guilty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(way + ".");
    }

    @Test
    void aThreadForTheEndIsNoThreadOfTheProgram() {
        assertThatThrownBy(() -> GUILTY.threadsOnlyInTask().check(guilty))
                .message()
                .doesNotContain("KeepsItsEnd");
    }

    private DynamicTest bites(String name, ArchRule rule, String culprit) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThatThrownBy(() -> rule.check(guilty))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(culprit));
    }
}
