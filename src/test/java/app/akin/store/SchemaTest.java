package app.akin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The tables of a library, made when it is opened for the first time. */
final class SchemaTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @RepeatedTest(3)
    void fourThatOpenAnEmptyLibraryAtOnceAllFindIt() throws Exception {
        DATABASE.execute("DROP SCHEMA IF EXISTS public, akin CASCADE; CREATE SCHEMA public");
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService programs = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> found = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                found.add(programs.submit(() -> {
                    start.await();
                    try (Database database = Database.open(DATABASE.address())) {
                        return database.index().folders().size();
                    }
                }));
            }
            start.countDown();

            for (Future<Integer> each : found) {
                assertThat(each.get()).isZero();
            }
        }
    }

    @Test
    void aLibraryWhoseFirstStartWasCutOffIsFinished() {
        DATABASE.execute("DROP SCHEMA IF EXISTS public, akin CASCADE; CREATE SCHEMA public");
        Database.open(DATABASE.address()).close();
        DATABASE.execute("""
            CREATE SCHEMA kept;
            ALTER TABLE akin.schema_history SET SCHEMA kept;
            DROP SCHEMA akin CASCADE;
            CREATE SCHEMA akin;
            ALTER TABLE kept.schema_history SET SCHEMA akin;
            DELETE FROM akin.schema_history;
            DROP SCHEMA kept;
            """);

        try (Database database = Database.open(DATABASE.address())) {
            assertThat(database.index().folders()).isEmpty();
        }
    }
}
