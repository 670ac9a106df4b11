package app.akin.proof.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.app.OpenCore;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.ProcessTree;
import app.akin.proof.program.Processes;
import app.akin.proof.sample.Drawing;
import app.akin.search.Query;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Indexing, searching and changing for a long time in one process: memory, handles, threads and readers stay as they were. */
final class SoakCampaign {

    private static final int MINUTES = 10;
    private static final int FILES = 60;
    private static final int WARM_ROUNDS = 3;
    private static final double MORE_MEMORY = 1.25;
    private static final int MORE_HEAP_MEGABYTES = 20;
    private static final int MORE_HANDLES = 20;
    private static final int MORE_THREADS = 6;

    @Test
    void nothingGrows() throws Exception {
        long end =
                System.nanoTime() + Duration.ofMinutes(Campaign.size(MINUTES)).toNanos();
        List<Look> looks = new ArrayList<>();
        try (AkinHome home = AkinHome.create();
                OpenCore core = OpenCore.over(home.folder())) {
            Path folder = home.files().resolve("changing");
            Mutants mutants = new Mutants();
            for (int round = 0; looks.size() <= WARM_ROUNDS || System.nanoTime() < end; round++) {
                Drawing.many(folder, round * FILES, FILES);
                mutants.write(folder, round * FILES, FILES);
                core.indexer().run(List.of(folder), new Gate(), new Cancellation(), _ -> {});
                core.search().find(Query.ofWords("a drawing of round " + round));
                empty(folder);
                looks.add(Look.now());
            }
        }
        Look warm = looks.get(WARM_ROUNDS);
        Look last = looks.getLast();
        new Campaign("soak")
                .put("rounds", looks.size())
                .put("filesARound", 2 * FILES)
                .put("warm", warm)
                .put("mostResidentMegabytes", most(looks))
                .put("last", last)
                .write();
        assertThat(last.heapMegabytes()).isLessThan(warm.heapMegabytes() + MORE_HEAP_MEGABYTES);
        assertThat(last.residentMegabytes()).isLessThan((long) (MORE_MEMORY * warm.residentMegabytes()));
        assertThat(last.handles()).isLessThan(warm.handles() + MORE_HANDLES);
        assertThat(last.threads()).isLessThan(warm.threads() + MORE_THREADS);
        assertThat(last.readers()).isLessThanOrEqualTo(warm.readers() + 1);
    }

    private static long most(List<Look> looks) {
        return looks.stream().mapToLong(Look::residentMegabytes).max().orElseThrow();
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * This process when Java's heap has been tidied, so that what stays in memory is in use or lost.
     *
     * @param heapMegabytes of Java's objects alone
     * @param residentMegabytes of all, that of native code too
     */
    private record Look(long heapMegabytes, long residentMegabytes, long handles, long threads, int readers) {

        static Look now() throws IOException {
            long pid = ProcessHandle.current().pid();
            System.gc();
            try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"));
                    Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
                return new Look(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000,
                        Processes.memory(pid).orElse(0L) / 1_000_000,
                        handles.count(),
                        threads.count(),
                        new ProcessTree(pid).readers().size());
            }
        }
    }
}
