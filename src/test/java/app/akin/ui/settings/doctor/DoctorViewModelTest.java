package app.akin.ui.settings.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.Doctor.Check;
import app.akin.library.Doctor.Repair;
import app.akin.library.Doctor.RepairFailedException;
import app.akin.library.Doctor.State;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.Now;
import app.akin.ui.settings.section.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorViewModelTest {

    private final Now now = new Now();
    private final List<Check> findings = new ArrayList<>();
    private final Messages english = new Messages(Locale.ENGLISH);
    private final DoctorViewModel model = new DoctorViewModel(() -> findings, now.background(), english);

    @AfterEach
    void end() {
        now.close();
    }

    private static Check check(State state) {
        return new Check("disk", "Disk", state, "3 GB left", Optional.empty());
    }

    private Notice afterExamining(Check... checks) {
        findings.addAll(List.of(checks));
        model.examine();
        now.settle();
        return model.noticeProperty().get();
    }

    @Test
    void allWellIsSaid() {
        assertThat(afterExamining(check(State.OK))).isEqualTo(new Notice("Everything is well", Notice.Kind.GOOD));
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void whatNeedsSomebodyGoesBeforeWhatCouldBeBetter() {
        assertThat(afterExamining(check(State.WARN), check(State.BAD), check(State.BAD)))
                .isEqualTo(new Notice("2 things need attention", Notice.Kind.BAD));
    }

    @Test
    void afterARepairHeLooksAgain() throws RepairFailedException {
        model.repair(new Repair("Mend", () -> findings.add(check(State.OK))));
        now.settle();
        Now.await("the second look", () -> !model.checks().isEmpty());
        assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.GOOD);
    }

    @Test
    void aRepairThatDidNotHelpSaysWhy() {
        model.repair(new Repair("Mend", () -> {
            throw new RepairFailedException("the disk is full", new IllegalStateException());
        }));
        now.settle();
        assertThat(model.noticeProperty().get())
                .isEqualTo(new Notice("It did not help: the disk is full", Notice.Kind.BAD));
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void theReportHoldsEveryFinding() {
        afterExamining(check(State.WARN));
        assertThat(model.report()).isEqualTo("[WARN] Disk: 3 GB left\n");
    }

    @Test
    void knownChecksHaveTheWindowsOwnNames() {
        Check known = new Check("space", "Whatever", State.OK, "", Optional.empty());
        assertThat(DoctorViewModel.title(known, english)).isEqualTo("Space for the library");
        assertThat(DoctorViewModel.title(check(State.OK), english)).isEqualTo("Disk");
    }
}
