package app.akin.proof.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.app.OpenCore;
import app.akin.proof.program.AkinHome;
import app.akin.proof.program.AkinWindow;
import app.akin.proof.program.Hands;
import app.akin.proof.program.Screen;
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

/**
 * Indexing, searching and changing for a long time in one process, and a window over the same library that is asked
 * meanwhile: in the second half of the time, when what is kept at hand is full, memory, handles, threads and readers of both
 * stay as they were.
 */
final class SoakCampaign {

    private static final int MINUTES = 10;
    private static final int FILES = 60;
    private static final int WARM_ROUNDS = 3;

    private final List<Look> core = new ArrayList<>();
    private final List<Look> window = new ArrayList<>();
    private final Campaign campaign =
            new Campaign("soak").put("filesARound", 2 * FILES).put("core", core).put("window", window);

    @Test
    void nothingGrows() throws Exception {
        long end =
                System.nanoTime() + Duration.ofMinutes(Campaign.size(MINUTES)).toNanos();
        try (AkinHome home = AkinHome.create();
                Screen screen = Screen.open()) {
            AkinWindow shown = AkinWindow.open(home, screen);
            try (OpenCore open = OpenCore.over(home.folder())) {
                rounds(home, open, new Hands(shown, screen), end);
            }
            shown.run().askToEnd();
            home.mustHaveNoProcess();
        }
        campaign.end();
        assertThat(growth(core)).isEmpty();
        assertThat(growth(window)).isEmpty();
    }

    private void rounds(AkinHome home, OpenCore open, Hands hands, long end) throws Exception {
        Path folder = home.files().resolve("changing");
        Mutants mutants = new Mutants();
        for (int round = 0; core.size() <= WARM_ROUNDS || System.nanoTime() < end; round++) {
            Drawing.many(folder, round * FILES, FILES);
            mutants.write(folder, round * FILES, FILES);
            open.indexer().run(List.of(folder), new Gate(), new Cancellation(), _ -> {});
            open.search().find(Query.ofWords("a drawing of round " + round));
            hands.ask("a drawing of round " + round);
            empty(folder);
            core.add(Look.at(ProcessHandle.current().pid(), tidiedHeap()));
            window.add(Look.at(hands.window().run().pid(), hands.window().tidiedHeap()));
            campaign.put("rounds", core.size()).write();
        }
    }

    private static List<String> growth(List<Look> looks) {
        return looks.getLast().growthSince(looks.get(Math.max(WARM_ROUNDS, looks.size() / 2)));
    }

    private static long tidiedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
