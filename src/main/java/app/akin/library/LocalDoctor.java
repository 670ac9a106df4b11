package app.akin.library;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.embedding.SelfTest;
import app.akin.embedding.TextEncoder;
import app.akin.indexing.Disk;
import app.akin.model.LibraryCounts;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import app.akin.reading.ContentReader;
import app.akin.seat.Seat;
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
    private final Mending mending;
    private final Seat<Encoder> pictures;
    private final Seat<TextEncoder> passages;

    /**
     * @param folder where Akin keeps its data
     * @param opening opens the library if it is not open yet
     * @param anew sets a library aside that nothing here can read, or that is damaged, and opens a new one with the same folders
     * @param pictures whose wanted model computes something, as does that of {@code passages}
     */
    public LocalDoctor(
            Path folder,
            ContentReader contents,
            LibraryGate gate,
            Callable<LibraryState> opening,
            Callable<LibraryState> anew,
            Seat<Encoder> pictures,
            Seat<TextEncoder> passages) {
        this.folder = folder;
        this.contents = contents;
        this.gate = gate;
        this.opening = opening;
        mending = new Mending(gate, anew);
        this.pictures = pictures;
        this.passages = passages;
    }

    @Override
    public List<Check> examine() {
        List<Check> checks = new ArrayList<>();
        checks.add(java());
        checks.add(space());
        checks.add(database());
        checks.addAll(content());
        checks.add(check("model", "Model for pictures", pictures, LocalDoctor::bothTowers));
        if (!passages.isVacant()) {
            checks.add(check("passages", "Model for passages", passages, LocalDoctor::sentence));
        }
        checks.add(readingPictures());
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
                database(State.OK, gate.standsOn().<Finding>map(found -> found).orElse(new Finding.Plain("")));
            case LibraryState.DatabaseMissing missing ->
                database(State.BAD, new Finding.ServerMissing(missing.command()));
            case LibraryState.Failed failed
            when failed.damaged() ->
                new Check(
                        "database",
                        "Database",
                        State.BAD,
                        new Finding.Damaged(Finding.Damaged.Remedy.ASIDE, 1),
                        Optional.of(mending.aside()));
            case LibraryState.Failed failed -> database(State.BAD, new Finding.Plain(failed.message()));
            case LibraryState.Older older ->
                new Check(
                        "database",
                        "Database",
                        State.BAD,
                        new Finding.ServerOlder(older.major()),
                        Optional.of(mending.aside()));
            case LibraryState.Moving _ -> database(State.WARN, new Finding.ServerStarting(false));
            case LibraryState.Opening _ -> database(State.WARN, new Finding.ServerStarting(false));
            case LibraryState.Restarting _ -> database(State.WARN, new Finding.ServerStarting(true));
        };
    }

    private Check readingPictures() {
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
        if (!gate.isOpen()) {
            return List.of();
        }
        Check soundness = mending.examine();
        if (!(gate.state() instanceof LibraryState.Open open)) {
            return List.of(soundness);
        }
        LibraryCounts counts = open.counts();
        return List.of(
                soundness,
                check(
                        "library",
                        "Library",
                        counts.failures() == 0 ? State.OK : State.WARN,
                        new Finding.Content(counts.files(), counts.passages(), counts.failures())));
    }

    private static void bothTowers(Encoder encoder) throws EncodingException {
        int side = encoder.imageSize();
        encoder.encodeQuery("a photo of a cat");
        encoder.encodePictures(List.of(new RgbPicture(new PixelSize(side, side), new byte[3 * side * side])));
    }

    /** As a passage: a question might be remembered. */
    private static void sentence(TextEncoder encoder) throws EncodingException {
        encoder.encodePassages(List.of("A cat sleeps on the sofa."));
    }

    /** Lets a model compute something, which tests itself then, and says how far it is from what is known. */
    private static <E extends TextEncoder> Check check(String id, String title, Seat<E> seat, Probe<E> probe) {
        try {
            E encoder = seat.wanted();
            probe.on(encoder);
            return check(id, title, encoder);
        } catch (RuntimeException | EncodingException e) {
            return check(id, title, State.BAD, new Finding.Plain(String.valueOf(e.getMessage())));
        }
    }

    /** What the self-test of those parts of a model said that have computed something. */
    private static Check check(String id, String title, TextEncoder encoder) {
        String label = encoder.space().label();
        return switch (encoder.selfTest()) {
            case SelfTest.NotRun _ ->
                check(id, title, State.OK, new Finding.Model(label, encoder.device(), OptionalDouble.empty(), false));
            case SelfTest.Ran ran ->
                check(
                        id,
                        title,
                        ran.drifted() ? State.BAD : State.OK,
                        new Finding.Model(label, encoder.device(), OptionalDouble.of(ran.difference()), ran.golden()));
        };
    }

    private static Check check(String id, String title, State state, Finding finding) {
        return new Check(id, title, state, finding, Optional.empty());
    }

    @FunctionalInterface
    private interface Probe<E> {
        void on(E encoder) throws EncodingException;
    }
}
