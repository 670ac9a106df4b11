package app.akin.architecture;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Who may use whom below a root package, as rules that can be checked. */
record Architecture(String root) {

    private static final Map<String, Set<String>> MAY_USE = table();

    /** The rooms of the store and of the window, each from the inside out. */
    private static final Map<String, Set<String>> ROOMS = rooms();

    /** Who says which day it is, or how long ago something was by dates that others wrote. */
    private static final Set<String> KNOWING_THE_DATE = Set.of(
            "embedding.remote.BackOff",
            "indexing.StoreStage",
            "search.grammar.Typed",
            "store.server.Cluster",
            "store.server.ClusterMove",
            "ui.kit.Dates");

    private static final DescribedPredicate<JavaAccess<?>> TIME_OF_DAY =
            DescribedPredicate.describe("asks for the time of day", access -> {
                String owner = access.getTarget().getOwner().getName();
                String name = access.getTarget().getName();
                return owner.equals("java.util.Date") && name.equals("<init>")
                        || owner.equals("java.time.Clock") && name.startsWith("system")
                        || owner.startsWith("java.time.") && name.equals("now")
                        || name.equals("currentTimeMillis");
            });

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("model", Set.of());
        table.put("task", Set.of());
        table.put("settings", Set.of("model", "task"));
        table.put("files", Set.of("model", "task"));
        table.put("extraction", Set.of("model"));
        table.put("reading", Set.of("extraction", "model", "task"));
        table.put("embedding", Set.of("model", "task"));
        table.put("store", Set.of("model", "task"));
        table.put("indexing", Set.of("files", "reading", "embedding", "store", "model", "task"));
        table.put("search", Set.of("reading", "embedding", "store", "model", "task"));
        table.put("answer", Set.of("search", "embedding", "settings", "model", "task"));
        table.put("seat", Set.of("embedding", "store", "indexing", "model", "task"));
        table.put(
                "library",
                Set.of("files", "reading", "embedding", "store", "indexing", "seat", "settings", "model", "task"));
        table.put("ui", Set.of("search", "answer", "indexing", "library", "settings", "model", "task"));
        table.put(
                "cli",
                Set.of(
                        "files",
                        "reading",
                        "embedding",
                        "store",
                        "indexing",
                        "search",
                        "answer",
                        "library",
                        "settings",
                        "model",
                        "task"));
        return table;
    }

    private static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        rooms.put("store.server", Set.of());
        rooms.put("store.keyring", Set.of("store.server"));
        rooms.put("store.sql", Set.of("store.server", "store.keyring"));
        rooms.put("store.space", Set.of("store.sql"));
        rooms.put("store.file", Set.of("store.sql", "store.space"));
        rooms.put("store.scope", Set.of("store.sql"));
        rooms.put("store.content", Set.of("store.sql", "store.space", "store.file", "store.scope"));
        rooms.put("store.ranking", Set.of("store.sql", "store.space", "store.scope", "store.content"));
        rooms.put("store.kept", Set.of("store.sql"));
        rooms.put("ui.kit", Set.of());
        rooms.put("ui.search", Set.of("ui.kit"));
        rooms.put("ui.shell", Set.of("ui.kit", "ui.search"));
        rooms.put("ui.library", Set.of("ui.kit", "ui.shell"));
        rooms.put("ui.settings", Set.of("ui.kit", "ui.shell"));
        rooms.put("ui.setup", Set.of("ui.kit", "ui.search", "ui.shell", "ui.settings"));
        return rooms;
    }

    /** Every package with what it may use; the rooms of the store and of the window follow the packages. */
    static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> all = new LinkedHashMap<>(MAY_USE);
        all.putAll(ROOMS);
        return all;
    }

    /** {@code name} uses only what the table allows it. */
    ArchRule borderOf(String name) {
        Map<String, Set<String>> table = MAY_USE.containsKey(name) ? MAY_USE : ROOMS;
        Set<String> forbidden = new TreeSet<>(table.keySet());
        forbidden.add("app");
        forbidden.remove(name);
        forbidden.removeAll(table.get(name));
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

    /** Other packages see what the store keeps, never how: its connections, tables and conditions are its own. */
    ArchRule tablesOnlyInStore() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(packageOf("store"))
                .should()
                .dependOnClassesThat(nameMatching(Pattern.quote(root)
                        + "\\.store\\.(sql\\.(?!StoreException|LockWaits).*|scope\\..*|file\\..*Dao|content\\.(.*Dao|ContentWriter)"
                        + "|space\\.Space.*|ranking\\..+Ranking)"));
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

    /** In whatever way: {@link ThreadsMade} lists them. Only {@code app} may keep one for the JVM's end. */
    ArchRule threadsOnlyInTask() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(packageOf("task"))
                .should(new ThreadsMade(root + ".app"));
    }

    /** Whatever waits or measures goes by the clock that counts from a start: the time of day may jump. */
    ArchRule timeOfDayOnlyForDates() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveNameNotMatching(Pattern.quote(root) + "\\.(" + String.join("|", KNOWING_THE_DATE) + ")(\\$.*)?")
                .should()
                .accessTargetWhere(TIME_OF_DAY);
    }

    /** By what they are: whoever is called a model, and whoever keeps a property without being a node itself. */
    ArchRule viewModelsWithoutScene() {
        return noClasses()
                .that()
                .resideInAPackage(packageOf("ui"))
                .and(new ViewModels())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..");
    }

    /** Among packages cut to {@code depth} names below the root: {@code ui.search} and what is in it are one at two. */
    ArchRule noCycles(int depth) {
        return slices().assignedFrom(new CutAt(depth)).should().beFreeOfCycles();
    }

    /** How many names the deepest package of {@code types} has below the root. */
    int depth(Iterable<JavaClass> types) {
        int deepest = 0;
        for (JavaClass type : types) {
            deepest = Math.max(deepest, names(type).size());
        }
        return deepest;
    }

    /** The names of its package below the root; none outside of it. */
    private List<String> names(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".")
                ? List.of(name.substring(root.length() + 1).split("\\."))
                : List.of();
    }

    private final class CutAt implements SliceAssignment {

        private final int depth;

        CutAt(int depth) {
            this.depth = depth;
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            List<String> names = names(type);
            return names.isEmpty()
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(String.join(".", names.subList(0, Math.min(depth, names.size()))));
        }

        @Override
        public String getDescription() {
            return "packages cut to " + depth + " names below " + root;
        }
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
