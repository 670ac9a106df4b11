package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The most memory that Akin and its database hold while photographs are indexed. */
@Tag("bench")
final class MemoryBench {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Test
    void peakMemoryWhileIndexing() {
        List<Path> photographs = Photographs.named();
        try (AkinHome home = AkinHome.create()) {
            RunningAkin run = home.start(
                    "index", "--json", photographs.getFirst().getParent().toString());
            long java = 0;
            Map<Long, Long> database = new HashMap<>();
            while (run.isAlive()) {
                java = Math.max(java, Processes.peakMemory(run.pid()).orElse(0L));
                for (Processes.Seen process : home.processes()) {
                    if (!process.isJava()) {
                        Processes.peakMemory(process.pid()).ifPresent(peak -> database.put(process.pid(), peak));
                    }
                }
                run.endsWithin(BETWEEN_LOOKS);
            }
            assertThat(run.answer().report().indexed()).isEqualTo(photographs.size());
            new BenchFile("memory")
                    .put("photographs", photographs.size())
                    .put("javaPeakMegabytes", java >> 20)
                    .put(
                            "largestDatabaseProcessMegabytes",
                            database.values().stream().mapToLong(m -> m).max().orElse(0) >> 20)
                    .write();
        }
    }
}
