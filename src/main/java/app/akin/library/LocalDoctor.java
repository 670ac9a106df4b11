package app.akin.library;

import app.akin.extraction.PictureDecoders;
import app.akin.indexing.Disk;
import app.akin.model.LibraryCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Examines the parts of an Akin on this computer. */
public final class LocalDoctor implements Doctor {

    private final Path folder;
    private final PictureDecoders decoders;
    private final LibraryGate gate;
    private final Callable<LibraryState> opening;
    private final ModelCheck model;

    /**
     * @param folder where Akin keeps its data
     * @param opening opens the library if it is not open yet
     * @param model computes something with the model in use
     */
    public LocalDoctor(
            Path folder, PictureDecoders decoders, LibraryGate gate, Callable<LibraryState> opening, ModelCheck model) {
        this.folder = folder;
        this.decoders = decoders;
        this.gate = gate;
        this.opening = opening;
        this.model = model;
    }

    @Override
    public List<Check> examine() {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(space());
        checks.add(database());
        checks.addAll(content());
        checks.add(modelCheck());
        checks.add(check("pictures", "Reading pictures", State.OK, new Finding.Plain(decoders.describe())));
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
            case LibraryState.Opening _ -> database(State.WARN, new Finding.ServerStarting(false));
            case LibraryState.Restarting _ -> database(State.WARN, new Finding.ServerStarting(true));
        };
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

    private Check modelCheck() {
        try {
            Verdict verdict = model.examine();
            return check("model", "Model", verdict.sound() ? State.OK : State.BAD, verdict.finding());
        } catch (RuntimeException | IOException e) {
            return check("model", "Model", State.BAD, new Finding.Plain(String.valueOf(e.getMessage())));
        }
    }

    private static Check check(String id, String title, State state, Finding finding) {
        return new Check(id, title, state, finding, Optional.empty());
    }

    /** Computes something known with the model in use, and compares. */
    @FunctionalInterface
    public interface ModelCheck {
        Verdict examine() throws IOException;
    }

    /** Whether a model computes as it should, and what it is compared with. */
    public record Verdict(boolean sound, Finding.Model finding) {}
}
