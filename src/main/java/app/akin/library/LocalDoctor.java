package app.akin.library;

import app.akin.extraction.PictureDecoders;
import app.akin.model.LibraryCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Examines the parts of an Akin on this computer. */
public final class LocalDoctor implements Doctor {

    private static final long LOW_SPACE = 2L << 30;
    private static final long NO_SPACE = 200L << 20;

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
        checks.add(check("pictures", "Reading pictures", State.OK, decoders.describe()));
        return checks;
    }

    private static Check java() {
        return check(
                "java",
                "Java",
                State.OK,
                Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + ", heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
    }

    private Check space() {
        // Not Files.getFileStore: inside a chroot it finds no mount point.
        long free = folder.toFile().getUsableSpace();
        State state = free < NO_SPACE ? State.BAD : free < LOW_SPACE ? State.WARN : State.OK;
        return check(
                "space",
                "Space for the library",
                state,
                String.format(Locale.ROOT, "%.1f GB free in %s", free / 1e9, folder));
    }

    private Check database() {
        LibraryState state;
        try {
            state = opening.call();
        } catch (Exception e) {
            return check("database", "Database", State.BAD, String.valueOf(e.getMessage()));
        }
        return switch (state) {
            case LibraryState.Open _ ->
                check("database", "Database", State.OK, gate.description().orElse(""));
            case LibraryState.DatabaseMissing missing ->
                check(
                        "database",
                        "Database",
                        State.BAD,
                        "PostgreSQL with pgvector was not found. Type: " + missing.command());
            case LibraryState.Failed failed -> check("database", "Database", State.BAD, failed.message());
            case LibraryState.Opening _ -> check("database", "Database", State.WARN, "It is being opened.");
            case LibraryState.Restarting _ -> check("database", "Database", State.WARN, "It is being started again.");
        };
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
                counts.files() + " files, " + counts.passages() + " passages, " + counts.failures() + " not read"));
    }

    private Check modelCheck() {
        try {
            Verdict verdict = model.examine();
            return check("model", "Model", verdict.sound() ? State.OK : State.BAD, verdict.words());
        } catch (RuntimeException | IOException e) {
            return check("model", "Model", State.BAD, String.valueOf(e.getMessage()));
        }
    }

    private static Check check(String id, String title, State state, String details) {
        return new Check(id, title, state, details, Optional.empty());
    }

    /** Computes something known with the model in use, and compares. */
    @FunctionalInterface
    public interface ModelCheck {
        Verdict examine() throws IOException;
    }

    /** @param words which model, where it computes, and how far it is from what it should give */
    public record Verdict(boolean sound, String words) {}
}
