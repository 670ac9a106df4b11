package app.akin.ui.settings.server;

import app.akin.library.DatabaseChoice;
import app.akin.library.DatabaseChoice.Trial;
import app.akin.library.DatabaseChoice.Wish;
import app.akin.library.LibraryState;
import app.akin.model.server.ServerFinding;
import app.akin.settings.DatabaseAddress;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.AddressWords;
import app.akin.ui.settings.section.Notice;
import app.akin.ui.settings.section.Troubles;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Tries servers and takes them, one thing at a time. */
public final class ServerViewModel {

    private final DatabaseChoice choice;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final BooleanProperty storesPassword = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyObjectWrapper<List<ServerFinding>> findings = new ReadOnlyObjectWrapper<>(List.of());

    public ServerViewModel(DatabaseChoice choice, Background background, Messages messages) {
        this.choice = choice;
        this.background = background;
        this.messages = messages;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether only somebody's agreement is missing. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether a password goes into the system's store of passwords instead of the settings. */
    BooleanProperty storesPasswordProperty() {
        return storesPassword;
    }

    boolean hasPasswordStore() {
        return choice.hasPasswordStore();
    }

    /** What is being done, or what came of it. */
    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Of the server that was tried last, the worst first. */
    ReadOnlyObjectProperty<List<ServerFinding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    Optional<DatabaseChoice.Place> place() {
        return choice.place();
    }

    /** As a field may show it. */
    String address() {
        return choice.address().orElse("");
    }

    String forAdministrator(String typed) {
        return choice.forAdministrator(Optional.of(typed.strip()).filter(text -> !text.isEmpty()));
    }

    void test(String typed) {
        if (begin(typed, "database.trying")) {
            background.run(
                    () -> choice.test(typed.strip()),
                    trial -> end(trial, trial.isGood() ? "database.good" : "database.bad"),
                    this::fail);
        }
    }

    void use(String typed, boolean agreed) {
        Wish wish = new Wish(typed.strip(), agreed, storesPassword.get());
        if (begin(typed, "database.moving")) {
            background.change(
                    () -> choice.use(wish),
                    trial -> {
                        end(trial, trial.kept() ? "database.used" : trial.asks() ? "database.asks" : "database.unused");
                        asking.set(trial.asks());
                    },
                    this::fail);
        }
    }

    void useOwn() {
        if (busy.get() || choice.place().isEmpty()) {
            return;
        }
        busy.set(true);
        asking.set(false);
        findings.set(List.of());
        notice.set(new Notice(messages.get("database.moving"), Notice.Kind.BUSY));
        background.change(
                choice::useOwn,
                state -> {
                    busy.set(false);
                    notice.set(
                            state instanceof LibraryState.Open
                                    ? new Notice(messages.get("database.own.again"), Notice.Kind.GOOD)
                                    : new Notice(messages.get("database.own.broken"), Notice.Kind.BAD));
                },
                this::fail);
    }

    /** Whether the address can be one; what is wrong with it is said at once. */
    private boolean begin(String typed, String key) {
        if (busy.get()) {
            return false;
        }
        asking.set(false);
        findings.set(List.of());
        Optional<DatabaseAddress.Fault> fault =
                DatabaseAddress.fault(DatabaseAddress.meant(typed.strip(), Optional.empty()));
        if (fault.isPresent()) {
            notice.set(new Notice(messages.get(AddressWords.key(fault.get())), Notice.Kind.BAD));
            return false;
        }
        busy.set(true);
        notice.set(new Notice(messages.get(key), Notice.Kind.BUSY));
        return true;
    }

    private void end(Trial trial, String key) {
        busy.set(false);
        findings.set(trial.findings());
        boolean good = trial.kept() || trial.isGood();
        notice.set(new Notice(
                messages.get(key), trial.asks() ? Notice.Kind.BUSY : good ? Notice.Kind.GOOD : Notice.Kind.BAD));
    }

    private void fail(Throwable thrown) {
        busy.set(false);
        notice.set(new Notice(Troubles.inWords(thrown, messages), Notice.Kind.BAD));
    }
}
