package app.akin.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may use whom below a root package, as rules that can be checked. */
record Architecture(String root) {

    private static final Map<String, Set<String>> MAY_USE = table();

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("model", Set.of());
        table.put("task", Set.of());
        table.put("settings", Set.of("model"));
        table.put("files", Set.of("model", "task"));
        table.put("extraction", Set.of("model"));
        table.put("reading", Set.of("extraction", "model", "task"));
        table.put("embedding", Set.of("model", "task"));
        table.put("store", Set.of("model", "task"));
        table.put("indexing", Set.of("files", "reading", "embedding", "store", "model", "task"));
        table.put("search", Set.of("reading", "embedding", "store", "model", "task"));
        table.put(
                "library",
                Set.of("files", "reading", "embedding", "store", "indexing", "settings", "model", "task"));
        table.put("ui", Set.of("search", "indexing", "library", "settings", "model", "task"));
        table.put(
                "cli",
                Set.of(
                        "files",
                        "reading",
                        "embedding",
                        "store",
                        "indexing",
                        "search",
                        "library",
                        "settings",
                        "model",
                        "task"));
        return table;
    }

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    /** {@code name} uses only what the table allows it. */
    ArchRule borderOf(String name) {
        Set<String> forbidden = new TreeSet<>(MAY_USE.keySet());
        forbidden.add("app");
        forbidden.remove(name);
        forbidden.removeAll(MAY_USE.get(name));
        String[] patterns = forbidden.stream().map(this::packageOf).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packageOf(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(patterns)
                .allowEmptyShould(true);
    }

    ArchRule sqlOnlyInStore() {
        return onlyIn(
                "store",
                "java.sql..",
                "javax.sql..",
                "org.postgresql..",
                "com.zaxxer..",
                "org.flywaydb..",
                "com.pgvector..");
    }

    ArchRule djlOnlyInEmbedding() {
        return onlyIn("embedding", "ai.djl..");
    }

    ArchRule javaFxOnlyInUi() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(packageOf("ui"), packageOf("app"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");
    }

    ArchRule threadsOnlyInTask() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(packageOf("task"), packageOf("app"))
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors");
    }

    ArchRule viewModelsWithoutScene() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..");
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private ArchRule onlyIn(String name, String... libraries) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(packageOf(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private String packageOf(String name) {
        return root + "." + name + "..";
    }
}
