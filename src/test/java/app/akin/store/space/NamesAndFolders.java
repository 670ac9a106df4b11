package app.akin.store.space;

import app.akin.model.scope.FileFilter;
import app.akin.model.scope.Scope;
import app.akin.proof.bench.BenchFile;
import app.akin.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;

/** Asks a large library for names of files and of folders, and for what lies in one of its folders. */
final class NamesAndFolders {

    private final Database database;
    private final BenchFile file;
    private final int questions;

    NamesAndFolders(Database database, BenchFile file, int questions) {
        this.database = database;
        this.file = file;
        this.questions = questions;
    }

    /** @param folders by their names, that are asked for by their names and by themselves */
    void measure(int items, Map<String, Long> folders) {
        Random random = new Random(5);
        time("name.exact", i -> byName("holiday " + random.nextInt(1, items), Scope.EVERYTHING));
        time("name.prefix", i -> byName("holi", Scope.EVERYTHING));
        time("name.common", i -> byName("holiday", Scope.EVERYTHING));
        time("name.misspelt", i -> byName("holliday 17", Scope.EVERYTHING));
        time("name.unknown", i -> byName("strawberry", Scope.EVERYTHING));
        time("name.syllables", i -> byName("벚꽃 길", Scope.EVERYTHING));
        time("folder.common", i -> database.ranking().byFolder("large", Scope.EVERYTHING, 600));
        time("folder.unknown", i -> database.ranking().byFolder("strawberry", Scope.EVERYTHING, 600));
        within("named.nowhere", named("nowhere"));
        folders.forEach((name, id) -> {
            within("named." + name, named(name));
            within("within." + name, Scope.EVERYTHING.within(id));
        });
    }

    static Scope named(String folder) {
        return Scope.EVERYTHING.of(FileFilter.ANY.inside(Set.of(folder)));
    }

    private void within(String name, Scope scope) {
        time(name + ".count", i -> database.ranking().size(scope));
        time(name + ".recent", i -> database.items().recent(scope, 0, 100));
        time(name + ".name", i -> byName("holiday " + (1 + i), scope));
        time(name + ".commonName", i -> byName("holiday", scope));
    }

    private void byName(String words, Scope scope) {
        database.ranking().byName(words, scope, 600);
    }

    /** Three times for nothing, then {@code questions} times. */
    void time(String name, IntConsumer question) {
        List<Double> millis = new ArrayList<>();
        for (int i = -3; i < questions; i++) {
            long start = System.nanoTime();
            question.accept(Math.abs(i));
            if (i >= 0) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        file.put(name + ".p50", BenchFile.rounded(BenchFile.percentile(millis, 0.5)));
        file.put(name + ".p95", BenchFile.rounded(BenchFile.percentile(millis, 0.95)));
    }
}
