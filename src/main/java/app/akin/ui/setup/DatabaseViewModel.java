package app.akin.ui.setup;

import app.akin.library.LibraryState;
import app.akin.library.LibraryTrouble;
import app.akin.model.server.ServerFinding;
import app.akin.task.TaskRunner.Scheduled;
import app.akin.ui.kit.Background;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Why the library is not open, and what can be done. Looks again by itself while it is in view.
 *
 * <p>Looking again makes the library {@code Opening} for a moment; the page keeps what it says then, so that it does not
 * blink every few seconds.
 */
final class DatabaseViewModel {

    private final Background background;
    private final Runnable openAgain;
    private final Pace pace;
    private final Supplier<LibraryState> present;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(new Showing.Nothing());
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private Optional<Scheduled> next = Optional.empty();
    private Optional<Scheduled> patience = Optional.empty();
    private boolean inView;

    /**
     * @param present the library's state now
     * @param openAgain asks the library to look for its database once more; does not block
     */
    DatabaseViewModel(Background background, Supplier<LibraryState> present, Runnable openAgain, Pace pace) {
        this.pace = pace;
        this.background = background;
        this.present = present;
        this.openAgain = openAgain;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /** Whether Akin is looking for the database at this moment. */
    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    void shown(LibraryState state) {
        inView = true;
        show(state);
    }

    void hidden() {
        inView = false;
        cancelAll();
    }

    void show(LibraryState state) {
        if (!inView) {
            return;
        }
        cancelAll();
        switch (state) {
            case LibraryState.Opening() -> opening();
            case LibraryState.DatabaseMissing(String command, List<String> lookedIn) -> {
                settle(new Showing.Missing(command, platform(command), lookedIn));
                next = Optional.of(background.after(pace.betweenLooks(), this::check));
            }
            case LibraryState.Failed failed ->
                settle(new Showing.Failed(failed.trouble(), details(failed), failed.damaged(), failed.findings()));
            case LibraryState.Older(int major, List<URI> folders, String details) ->
                settle(new Showing.Older(
                        major, folders.stream().map(DatabaseViewModel::shown).toList()));
            case LibraryState.Moving moving -> settle(new Showing.Waiting());
            case LibraryState.Open open -> settle(new Showing.Nothing());
            case LibraryState.Restarting away -> settle(new Showing.Waiting());
        }
    }

    private void opening() {
        checking.set(true);
        boolean page = switch (showing.get()) {
            case Showing.Missing missing -> true;
            case Showing.Failed failed -> true;
            case Showing.Older older -> true;
            case Showing.Waiting waiting -> false;
            case Showing.Nothing nothing -> false;
        };
        patience = Optional.of(background.after(
                page ? pace.lookingTakes() : pace.beforeWaitingIsSaid(), () -> settle(new Showing.Waiting())));
    }

    /** What the server and its driver say, in their own words. */
    private static String details(LibraryState.Failed failed) {
        if (!failed.findings().isEmpty()) {
            return failed.details();
        }
        return failed.details().isBlank() ? failed.message() : failed.message() + "\n" + failed.details();
    }

    private void settle(Showing now) {
        checking.set(false);
        showing.set(now);
    }

    private void cancelAll() {
        next.ifPresent(Scheduled::cancel);
        patience.ifPresent(Scheduled::cancel);
        next = Optional.empty();
        patience = Optional.empty();
    }

    /** Looks for the database now. */
    void check() {
        if (inView && !checking.get()) {
            cancelAll();
            checking.set(true);
            openAgain.run();
            // Nothing is told when the answer is the same as before.
            patience = Optional.of(background.after(pace.lookingTakes(), () -> show(present.get())));
        }
    }

    private static String shown(URI folder) {
        return Path.of(folder).toString();
    }

    private static Platform platform(String command) {
        String line = command.toLowerCase(Locale.ROOT);
        if (line.contains("apt")) {
            return Platform.DEBIAN;
        }
        if (line.contains("dnf")) {
            return Platform.FEDORA;
        }
        if (line.contains("brew")) {
            return Platform.MACOS;
        }
        return line.contains("winget") || line.contains("choco") ? Platform.WINDOWS : Platform.OTHER;
    }

    /**
     * How long things take.
     *
     * @param beforeWaitingIsSaid shorter waits are not spoken of
     * @param lookingTakes an opening that takes longer has found a database and is starting it
     */
    record Pace(Duration betweenLooks, Duration beforeWaitingIsSaid, Duration lookingTakes) {

        static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofMillis(600), Duration.ofSeconds(2));
    }

    /** The system a command is for. */
    enum Platform {
        DEBIAN,
        FEDORA,
        MACOS,
        WINDOWS,
        OTHER
    }

    /** What the page shows. */
    sealed interface Showing {
        record Nothing() implements Showing {}

        record Waiting() implements Showing {}

        record Missing(String command, Platform platform, List<String> lookedIn) implements Showing {}

        record Older(int major, List<String> folders) implements Showing {}

        record Failed(LibraryTrouble trouble, String details, boolean damaged, List<ServerFinding> findings)
                implements Showing {}
    }
}
