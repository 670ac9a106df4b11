package app.akin.proof.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Answer;
import app.akin.proof.program.Answer.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Damaged files of twelve formats: each is read or listed, in words for people, and Akin goes on. */
final class MutantCampaign {

    private static final int MUTANTS = 600;
    private static final int AT_ONCE = 600;
    private static final Duration PATIENCE = Duration.ofHours(2);

    @Test
    void everyMutantIsReadOrListed() {
        int mutants = Campaign.size(MUTANTS);
        Map<String, Integer> reasons = new TreeMap<>();
        long read = 0;
        Mutants files = new Mutants();
        try (AkinHome home = AkinHome.create()) {
            for (int first = 0; first < mutants; first += AT_ONCE) {
                int count = Math.min(AT_ONCE, mutants - first);
                Path folder = home.files().resolve("mutants-" + first);
                files.write(folder, first, count);
                Answer answer = home.start("index", "--json", folder.toString()).answer(PATIENCE);
                Report report = answer.report();
                report.failed().forEach(failed -> reasons.merge(failed.reason(), 1, Integer::sum));
                read += report.indexed() + report.duplicates();
                assertThat(report.indexed()
                                + report.duplicates()
                                + report.failed().size())
                        .isEqualTo(count);
                assertThat(answer.err()).as("nothing of a library's own words").doesNotContain("Exception", "\tat ");
            }
            home.mustHaveNoProcess();
        }
        new Campaign("mutants")
                .put("mutants", mutants)
                .put("read", read)
                .put("reasons", reasons)
                .write();
    }
}
