package app.akin.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

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
        return Architecture.packages().stream()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> AKIN.borderOf(name).check(program)));
    }

    @Test
    void everyPackageOfTheProgramIsInTheTable() {
        Set<String> packages = new TreeSet<>();
        program.forEach(type -> packages.add(
                type.getPackageName().replaceFirst("^app\\.akin\\.?", "").replaceFirst("\\..*", "")));

        assertThat(packages)
                .isSubsetOf(Stream.concat(Architecture.packages().stream(), Stream.of("app"))
                        .toList());
    }

    @Test
    void sqlStaysInStore() {
        AKIN.sqlOnlyInStore().check(program);
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
    void viewModelsKnowNoScene() {
        AKIN.viewModelsWithoutScene().allowEmptyShould(true).check(program);
    }

    @Test
    void packagesFormNoCycle() {
        AKIN.noCycles().check(program);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBites() {
        return Stream.of(
                bites("model uses store", GUILTY.borderOf("model")),
                bites("files uses embedding", GUILTY.borderOf("files")),
                bites("SQL in search", GUILTY.sqlOnlyInStore()),
                bites("DJL in store", GUILTY.djlOnlyInEmbedding()),
                bites("JavaFX in extraction", GUILTY.javaFxOnlyInUi()),
                bites("a thread in files", GUILTY.threadsOnlyInTask()),
                bites("a scene in a view model", GUILTY.viewModelsWithoutScene()),
                bites("a cycle of model and store", GUILTY.noCycles()));
    }

    private DynamicTest bites(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(
                name, () -> assertThatThrownBy(() -> rule.check(guilty)).isInstanceOf(AssertionError.class));
    }
}
