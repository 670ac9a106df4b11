package app.akin.proof.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.RunningAkin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Akin is asked to end at random moments while it reads documents and their passages; it never ends in a crash. */
final class TerminationCampaign {

    private static final int TERMINATIONS = 20;
    private static final int DOCUMENTS = 30;
    private static final int PARAGRAPHS = 40;
    private static final String SAID = "akin: stopped; what is done stays";
    private static final int ASKED_TO_END = 128 + 15;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Test
    void noTerminationIsACrash() throws Exception {
        int times = Campaign.size(TERMINATIONS);
        Random random = new Random(Campaign.SEED);
        Map<Integer, Integer> exits = new TreeMap<>();
        long slowest = 0;
        int atWork = 0;
        Campaign campaign = new Campaign("terminations");
        try (AkinHome home = AkinHome.create()) {
            Path folder = home.files().resolve("documents");
            long wholeRun = wholeRun(home, folder);
            for (int i = 1; i <= times; i++) {
                write(folder, i);
                RunningAkin run = home.start("index", "--json", folder.toString());
                run.endsWithin(Duration.ofNanos((long) (wholeRun * random.nextDouble())));
                long asked = System.nanoTime();
                run.askToEnd();
                Answer answer = run.answer(PATIENCE);
                slowest = Math.max(slowest, (System.nanoTime() - asked) / 1_000_000);
                exits.merge(answer.exit(), 1, Integer::sum);
                atWork += answer.err().contains(SAID) ? 1 : 0;
                campaign.put("terminations", i)
                        .put("atWork", atWork)
                        .put("exits", exits)
                        .put("slowestMillis", slowest)
                        .put("crashReports", crashReports(home))
                        .write();
                assertThat(answer.err().lines()).allMatch(TerminationCampaign::isInWords);
                assertThat(answer.exit() == 0 || answer.out().isEmpty())
                        .as(answer.out())
                        .isTrue();
            }
            campaign.end();
            // Else it was asked only before it had begun, which proves nothing.
            assertThat(atWork).as("asked to end while it was at work").isPositive();
            assertThat(exits.keySet()).isSubsetOf(0, ASKED_TO_END);
            assertThat(crashReports(home)).isZero();
            home.mustHaveNoProcess();
        }
    }

    /** How long it takes where nobody disturbs it, in nanoseconds: the moments are spread over that, however slow the machine is. */
    private static long wholeRun(AkinHome home, Path folder) throws Exception {
        write(folder, 0);
        long start = System.nanoTime();
        home.start("index", "--json", folder.toString()).answer(PATIENCE).mustEndWith(0);
        return System.nanoTime() - start;
    }

    /** The last of them is Java's own, where it is asked to end before it has begun. */
    private static boolean isInWords(String line) {
        return line.equals(SAID)
                || line.equals("akin: everything is found by its words already; documents are still to be understood")
                || line.equals("akin: waiting for the database; adding goes on when it answers")
                || line.startsWith("Runtime.exit(143) logging failed");
    }

    /** New ones each time, so that there is something to read at every moment. */
    private static void write(Path folder, int round) throws Exception {
        Files.createDirectories(folder);
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < PARAGRAPHS; line++) {
                text.append("In round ")
                        .append(round)
                        .append(", document ")
                        .append(i)
                        .append(", paragraph ");
                text.append(line).append(", somebody writes of apples, rivers and the price of copper.\n\n");
            }
            Files.write(
                    folder.resolve(round + "-" + i + ".txt"), text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static long crashReports(AkinHome home) throws Exception {
        try (Stream<Path> all = Files.walk(home.files().getParent().resolve("home"))) {
            return all.filter(file -> file.getFileName().toString().startsWith("hs_err"))
                    .count();
        }
    }
}
