package app.akin.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.FormulaClip;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Await;
import app.akin.proof.program.LibraryDatabase;
import app.akin.proof.program.Processes;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.ManyPhotographs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the packaged program and its database hold in memory while 3,000 photographs are indexed: it stays flat. */
@Tag("bench")
final class MemoryBench {

    private static final int PHOTOGRAPHS = 3_000;
    private static final int STEP = 1_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Test
    void withTheModelsThatShip() {
        try (AkinHome home = AkinHome.create()) {
            measure(home, "iris");
        }
    }

    @Test
    void withAModelOfViTB32sSize() throws IOException {
        try (AkinHome home = AkinHome.create()) {
            String id = home.run(
                            "models", "import", FormulaClip.folder("quick_gelu").toString(), "--json")
                    .json()
                    .get("id")
                    .getAsString();
            home.run("models", "use", id).mustEndWith(0);
            measure(home, "vit-b-32");
        }
    }

    private static void measure(AkinHome home, String name) {
        List<Path> photographs = Photographs.named();
        Path folder = ManyPhotographs.of(photographs, PHOTOGRAPHS, home.files().resolve("many"));
        RunningAkin run = home.start("index", "--json", folder.toString());
        Map<Integer, Long> java = new TreeMap<>();
        Map<Integer, Long> database = new TreeMap<>();
        long peak = 0;
        try (LibraryDatabase library = whenItIsThere(home, run)) {
            while (run.isAlive()) {
                peak = Math.max(peak, Processes.peakMemory(run.pid()).orElse(0L));
                int step = (int) (library.count("content") / STEP) * STEP;
                if (step > 0 && !java.containsKey(step)) {
                    Processes.memory(run.pid()).ifPresent(held -> java.put(step, held >> 20));
                    database.put(step, largestOf(home.servers()) >> 20);
                }
                run.endsWithin(BETWEEN_LOOKS);
            }
        }
        Answer.Report report = run.answer().report();
        assertThat(report.indexed()).isEqualTo(PHOTOGRAPHS);
        assertThat(report.duplicates()).isZero();
        assertThat(report.failed()).isEmpty();
        new BenchFile("memory-" + name)
                .put("photographs", PHOTOGRAPHS)
                .put("seconds", report.seconds())
                .put("javaMegabytesAt", java)
                .put("javaPeakMegabytes", peak >> 20)
                .put("postmasterMegabytesAt", database)
                .write();
    }

    private static LibraryDatabase whenItIsThere(AkinHome home, RunningAkin run) {
        Await.until(
                Duration.ofMinutes(1),
                () -> "a server; it said " + run.said(),
                () -> home.servers().size() == 1);
        LibraryDatabase library = LibraryDatabase.of(home);
        Await.until(Duration.ofMinutes(1), "the library", () -> library.has("content"));
        return library;
    }

    private static long largestOf(List<Processes.Seen> servers) {
        return servers.stream()
                .mapToLong(server -> Processes.memory(server.pid()).orElse(0L))
                .max()
                .orElse(0);
    }
}
