package app.akin.proof.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Answer.Failed;
import app.akin.proof.program.Answer.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Damaged files of twelve formats: each is read or listed, in words for people, and Akin goes on. */
final class MutantCampaign {

    private static final int MUTANTS = 600;
    private static final int AT_ONCE = 600;
    private static final Duration PATIENCE = Duration.ofHours(2);

    /** What a sound reader comes to, whatever is damaged; anything else is worth a look. */
    private static final Set<String> USUAL = Set.of(
            "empty",
            "damaged",
            "damaged_picture",
            "unsupported",
            "no_text",
            "too_many_pixels",
            "too_large",
            "password");

    private final Campaign campaign = new Campaign("mutants");
    private final Map<String, Map<String, Integer>> causes = new TreeMap<>();
    private final List<String> unusual = new ArrayList<>();

    @Test
    void everyMutantIsReadOrListed() {
        int mutants = Campaign.size(MUTANTS);
        long read = 0;
        Mutants files = new Mutants();
        try (AkinHome home = AkinHome.create()) {
            for (int first = 0; first < mutants; first += AT_ONCE) {
                int count = Math.min(AT_ONCE, mutants - first);
                Path folder = home.files().resolve("mutants-" + first);
                files.write(folder, first, count);
                Answer answer = home.start("index", "--json", folder.toString()).answer(PATIENCE);
                Report report = answer.report();
                report.failed().forEach(this::count);
                read += report.indexed() + report.duplicates();
                campaign.put("mutants", first + count)
                        .put("read", read)
                        .put("causes", causes)
                        .put("unusual", unusual)
                        .write();
                assertThat(report.indexed()
                                + report.duplicates()
                                + report.failed().size())
                        .isEqualTo(count);
                assertThat(answer.err()).as("nothing of a library's own words").doesNotContain("Exception", "\tat ");
            }
            home.mustHaveNoProcess();
        }
        campaign.end();
    }

    private void count(Failed failed) {
        String name = failed.name();
        causes.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), _ -> new TreeMap<>())
                .merge(failed.cause(), 1, Integer::sum);
        if (!USUAL.contains(failed.cause())) {
            unusual.add(name + ": " + failed.reason());
            campaign.keep(Path.of(failed.path()));
        }
    }
}
