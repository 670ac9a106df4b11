package app.akin.app;

import app.akin.answer.Answers;
import app.akin.cli.GlobalOptions;
import app.akin.cli.Services;
import app.akin.embedding.Encoder;
import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexReport;
import app.akin.indexing.VectorBuilder;
import app.akin.library.DatabaseChoice;
import app.akin.library.Doctor;
import app.akin.library.Library;
import app.akin.library.LibraryState;
import app.akin.library.kept.Keeping;
import app.akin.library.models.Models;
import app.akin.library.models.PassageModels;
import app.akin.model.LibraryClosedException;
import app.akin.search.Query;
import app.akin.search.QueryEncoder;
import app.akin.search.Search;
import app.akin.seat.SeatKeeper;
import app.akin.settings.DataFolder;
import app.akin.settings.PlaceProblem;
import app.akin.settings.SettingsStore;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.Listening;
import app.akin.task.TaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The services of one command, opened as they are asked for and closed when it ends, however it ends. */
final class CommandServices implements Services {

    /** So that passages are read while the run goes on, not only after it. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final TaskRunner saving;
    private final TaskRunner preparing = new TaskRunner("preparing", 2);
    private final Cancellation cancellation = new Cancellation();
    private final Core core;
    private final DatabaseChoice choice;
    private final Thread atExit;
    private Optional<SeatKeeper> passages = Optional.empty();
    private final AtomicBoolean said = new AtomicBoolean();
    private boolean closed;

    private CommandServices(Core core, DataFolder folder, TaskRunner saving, Runnable stopped) {
        this.core = core;
        choice = new BesideWindow(core.databaseChoice(), core.settings(), folder.root(), System.err::println);
        this.saving = saving;
        atExit = new Thread(() -> stop(stopped), "akin-exit");
        core.library().listenToWaits(this::sayOnce);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static CommandServices open(GlobalOptions options, Runnable stopped) {
        DataFolder folder = DataFolder.locate(options.home());
        folder.prepare().filter(problem -> !problem.canBeUsedAnyway()).ifPresent(CommandServices::refuse);
        TaskRunner saving = new TaskRunner("settings", 1);
        SettingsStore settings =
                SettingsStore.open(folder.settings(), saving::after, problem -> System.err.println("akin: " + problem));
        return new CommandServices(new Core(folder, settings), folder, saving, stopped);
    }

    @Override
    public IndexReport index(List<Path> paths, Consumer<IndexProgress> progress, VectorBuilder.Progress building) {
        requireOpen();
        try (SeatKeeper passages = keeper().start(BETWEEN_LOOKS)) {
            IndexReport report = core.indexer().run(paths, new Gate(), cancellation, progress);
            core.gate().look();
            core.pictures().build(new Gate(), cancellation, building);
            passages.finish();
            return report;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped; what is done stays");
        }
    }

    private synchronized SeatKeeper keeper() {
        SeatKeeper keeper = new SeatKeeper(
                "passages", core.passages(), new Gate(), () -> !cancellation.isCancelled(), core.passageModels());
        passages = Optional.of(keeper);
        return keeper;
    }

    @Override
    public Search search(Query query) {
        if (!query.words().isBlank()) {
            preparing.submit(() -> core.queries().words(core.pictures().wanted(), query.words()));
            preparing.submit(() -> {
                core.passages().prepare(QueryEncoder.beginning(query.words()));
                return true;
            });
        }
        requireOpen();
        return core.search();
    }

    @Override
    public Answers answers() {
        return core.answers();
    }

    @Override
    public Encoder encoder() {
        return core.pictures().wanted();
    }

    @Override
    public QueryEncoder queryEncoder() {
        return core.queries();
    }

    @Override
    public Library library() {
        requireOpen();
        return core.library();
    }

    @Override
    public Keeping keeping() {
        requireOpen();
        return core.keeping();
    }

    @Override
    public Models models() {
        return core.models();
    }

    @Override
    public PassageModels passageModels() {
        return core.passageModels();
    }

    @Override
    public OptionalLong passagesLeft() {
        requireOpen();
        return core.passages().left();
    }

    @Override
    public Doctor doctor() {
        return core.doctor();
    }

    @Override
    public DatabaseChoice database() {
        return choice;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // the program is ending anyway, and the hook is what called us
        }
    }

    private synchronized void stop(Runnable stopped) {
        if (!closed) {
            stopped.run();
            end();
        }
    }

    private synchronized void end() {
        if (!closed) {
            closed = true;
            cancellation.cancel();
            passages.ifPresent(SeatKeeper::close);
            preparing.close();
            core.close();
            saving.close();
        }
    }

    private void requireOpen() {
        switch (new Patience(this::openLibrary, System.err::println).open()) {
            case LibraryState.Open _ -> {}
            case LibraryState.DatabaseMissing missing ->
                throw new LibraryClosedException("PostgreSQL with pgvector was not found on this computer. Type: "
                        + missing.command() + "\nLooked in:\n  " + String.join("\n  ", missing.lookedIn()));
            case LibraryState.Failed failed
            when failed.damaged() ->
                throw new LibraryClosedException(
                        "the library is damaged and cannot be opened. To have it set aside, unchanged, and its folders"
                                + " read again: akin doctor --repair\n" + failed.message());
            case LibraryState.Failed failed -> throw new LibraryClosedException(failed.message());
            case LibraryState.Older older ->
                throw new LibraryClosedException("the library was made with PostgreSQL " + older.major()
                        + ", which is not on this computer any more. Install it again with pgvector, and everything is"
                        + " copied; or have its folders read again: akin doctor --repair");
            case LibraryState.Moving _, LibraryState.Opening _, LibraryState.Restarting _ ->
                throw new LibraryClosedException("the library does not answer at the moment");
        }
    }

    /** A copy of a large library takes a while: it is not to be waited for in silence. */
    private LibraryState openLibrary() {
        AtomicInteger said = new AtomicInteger(-1);
        try (Listening _ = core.gate().listen(state -> {
            if (state instanceof LibraryState.Moving moving
                    && moving.percent() / 10 > said.getAndSet(moving.percent() / 10)) {
                System.err.println("akin: the library is copied into a newer PostgreSQL: " + moving.percent() + " %");
            }
        })) {
            return core.openLibrary();
        }
    }

    private void sayOnce(boolean waits) {
        if (waits && !said.getAndSet(true)) {
            System.err.println("akin: waiting for the database: another program holds what is needed there");
        }
    }

    private static void refuse(PlaceProblem problem) {
        throw new LibraryClosedException(
                switch (problem.kind()) {
                    case READ_ONLY -> "Nothing can be written in " + problem.place();
                    case NOT_A_FOLDER -> problem.place() + " is not a folder, or a link that leads nowhere";
                    case NETWORK -> problem.place() + " lies on another machine";
                });
    }
}
