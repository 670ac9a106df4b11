package app.akin.library;

import app.akin.embedding.SelfTest;
import app.akin.embedding.TextEncoder;
import app.akin.indexing.Disk;
import app.akin.model.LibraryCounts;
import app.akin.model.UnreadableException;
import app.akin.reading.ContentReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/** Examines the parts of an Akin on this computer. */
public final class LocalDoctor implements Doctor {

    private final Path folder;
    private final ContentReader contents;
    private final LibraryGate gate;
    private final Callable<LibraryState> opening;
    private final Callable<LibraryState> anew;
    private final ModelCheck model;
    private final ModelCheck passageModel;

    /**
     * @param folder where Akin keeps its data
     * @param opening opens the library if it is not open yet
     * @param anew sets a library aside that nothing here can read, and opens a new one with the same folders
     * @param model computes something with the model in use
     * @param passageModel computes something with the model that reads passages
     */
    public LocalDoctor(
            Path folder,
            ContentReader contents,
            LibraryGate gate,
            Callable<LibraryState> opening,
            Callable<LibraryState> anew,
            ModelCheck model,
            ModelCheck passageModel) {
        this.folder = folder;
        this.contents = contents;
        this.gate = gate;
        this.opening = opening;
        this.anew = anew;
        this.model = model;
        this.passageModel = passageModel;
    }

    @Override
    public List<Check> examine() {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(space());
        checks.add(database());
        checks.addAll(content());
        check("model", "Model for pictures", model).ifPresent(checks::add);
        check("passages", "Model for passages", passageModel).ifPresent(checks::add);
        checks.add(pictures());
        return checks;
    }

    private static Check java() {
        return check(
                "java",
                "Java",
                State.OK,
                new Finding.Java(
                        Runtime.version().toString(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().maxMemory()));
    }

    private Check space() {
        Disk disk = Disk.of(folder);
        long free = disk.free();
        State state = free < disk.least() ? State.BAD : free < disk.low() ? State.WARN : State.OK;
        return check("space", "Space for the library", state, new Finding.Space(free, folder.toString()));
    }

    private Check database() {
        LibraryState state;
        try {
            state = opening.call();
        } catch (Exception e) {
            return database(State.BAD, new Finding.Plain(String.valueOf(e.getMessage())));
        }
        return switch (state) {
            case LibraryState.Open _ ->
                database(State.OK, new Finding.Plain(gate.description().orElse("")));
            case LibraryState.DatabaseMissing missing ->
                database(State.BAD, new Finding.ServerMissing(missing.command()));
            case LibraryState.Failed failed -> database(State.BAD, new Finding.Plain(failed.message()));
            case LibraryState.Older older ->
                new Check(
                        "database",
                        "Database",
                        State.BAD,
                        new Finding.ServerOlder(older.major()),
                        Optional.of(new Repair("Set the library aside and read its folders again", this::beginAnew)));
            case LibraryState.Moving _ -> database(State.WARN, new Finding.ServerStarting(false));
            case LibraryState.Opening _ -> database(State.WARN, new Finding.ServerStarting(false));
            case LibraryState.Restarting _ -> database(State.WARN, new Finding.ServerStarting(true));
        };
    }

    private void beginAnew() throws RepairFailedException {
        try {
            if (anew.call() instanceof LibraryState.Failed failed) {
                throw new RepairFailedException(failed.message(), null);
            }
        } catch (RepairFailedException e) {
            throw e;
        } catch (Exception e) {
            throw new RepairFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private Check pictures() {
        String title = "Reading pictures";
        try {
            return check("pictures", title, State.OK, new Finding.Plain(contents.describe()));
        } catch (UnreadableException e) {
            return check("pictures", title, State.BAD, new Finding.Plain(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return check("pictures", title, State.WARN, new Finding.Plain("interrupted"));
        }
    }

    private static Check database(State state, Finding finding) {
        return check("database", "Database", state, finding);
    }

    private List<Check> content() {
        if (!(gate.state() instanceof LibraryState.Open open)) {
            return List.of();
        }
        LibraryCounts counts = open.counts();
        return List.of(check(
                "library",
                "Library",
                counts.failures() == 0 ? State.OK : State.WARN,
                new Finding.Content(counts.files(), counts.passages(), counts.failures())));
    }

    private static Optional<Check> check(String id, String title, ModelCheck model) {
        try {
            return model.examine()
                    .map(verdict -> check(id, title, verdict.sound() ? State.OK : State.BAD, verdict.finding()));
        } catch (RuntimeException | IOException e) {
            return Optional.of(check(id, title, State.BAD, new Finding.Plain(String.valueOf(e.getMessage()))));
        }
    }

    private static Check check(String id, String title, State state, Finding finding) {
        return new Check(id, title, state, finding, Optional.empty());
    }

    /** Computes something with a model, and compares it with what is known. */
    @FunctionalInterface
    public interface ModelCheck {

        /** Nothing where there is no such model. */
        Optional<Verdict> examine() throws IOException;
    }

    /** Whether a model computes as it should, and what it is compared with. */
    public record Verdict(boolean sound, Finding.Model finding) {

        /** What the self-test of those parts of a model said that have computed something. */
        static Verdict of(TextEncoder encoder) {
            String label = encoder.space().label();
            return switch (encoder.selfTest()) {
                case SelfTest.NotRun _ ->
                    new Verdict(true, new Finding.Model(label, encoder.device(), OptionalDouble.empty(), false));
                case SelfTest.Ran ran ->
                    new Verdict(
                            !ran.drifted(),
                            new Finding.Model(
                                    label, encoder.device(), OptionalDouble.of(ran.difference()), ran.golden()));
            };
        }
    }
}
