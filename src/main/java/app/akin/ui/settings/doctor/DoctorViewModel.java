package app.akin.ui.settings.doctor;

import app.akin.library.Doctor;
import app.akin.library.Doctor.Check;
import app.akin.library.Doctor.Repair;
import app.akin.library.Doctor.State;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notice;
import app.akin.ui.settings.section.Troubles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The doctor's findings, and his repairs; one thing at a time. */
public final class DoctorViewModel {

    private final Doctor doctor;
    private final Background background;
    private final Messages messages;
    private final ObservableList<Check> checks = FXCollections.observableArrayList();
    // Kept, because such a view is only weakly known to its list: a listener on a passing one falls silent.
    private final ObservableList<Check> readOnlyChecks = FXCollections.unmodifiableObservableList(checks);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);

    public DoctorViewModel(Doctor doctor, Background background, Messages messages) {
        this.doctor = doctor;
        this.background = background;
        this.messages = messages;
    }

    ObservableList<Check> checks() {
        return readOnlyChecks;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is being done, or how it all looks. */
    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    void examine() {
        if (!busy.get()) {
            begin("doctor.examining");
            look();
        }
    }

    private void begin(String key) {
        busy.set(true);
        notice.set(new Notice(messages.get(key), Notice.Kind.BUSY));
    }

    private void look() {
        background.run(
                doctor::examine,
                found -> {
                    busy.set(false);
                    checks.setAll(found);
                    notice.set(summary(found));
                },
                thrown -> fail("doctor.broken", thrown));
    }

    void repair(Repair repair) {
        if (busy.get()) {
            return;
        }
        begin("doctor.repairing");
        background.change(
                () -> {
                    repair.run();
                    return repair;
                },
                done -> look(),
                thrown -> fail("doctor.failed", thrown));
    }

    private void fail(String key, Throwable thrown) {
        busy.set(false);
        String why = Troubles.inWords(thrown, messages);
        notice.set(new Notice(messages.get(key, why), Notice.Kind.BAD));
    }

    private Notice summary(List<Check> found) {
        long bad = found.stream().filter(check -> check.state() == State.BAD).count();
        long warnings =
                found.stream().filter(check -> check.state() == State.WARN).count();
        if (bad > 0) {
            return new Notice(messages.get("doctor.summary.bad", bad), Notice.Kind.BAD);
        }
        return warnings > 0
                ? new Notice(messages.get("doctor.summary.warn", warnings), Notice.Kind.BUSY)
                : new Notice(messages.get("doctor.summary.ok"), Notice.Kind.GOOD);
    }

    /** The window's own name for a check it knows. */
    static String title(Check check, Messages messages) {
        return switch (check.id()) {
            case "java" -> messages.get("doctor.check.java");
            case "space" -> messages.get("doctor.check.space");
            case "database" -> messages.get("doctor.check.database");
            case "damage" -> messages.get("doctor.check.damage");
            case "library" -> messages.get("doctor.check.library");
            case "model" -> messages.get("doctor.check.model");
            case "passages" -> messages.get("doctor.check.passages");
            case "pictures" -> messages.get("doctor.check.pictures");
            default -> check.title();
        };
    }

    /** The findings as text, for somebody who helps. */
    String report() {
        return checks.stream()
                .map(check -> "[" + check.state() + "] " + check.title() + ": " + check.details())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
