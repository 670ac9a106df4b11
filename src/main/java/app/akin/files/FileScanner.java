package app.akin.files;

import app.akin.task.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Finds the regular files below folders and tells them as it goes: nothing is gathered, a folder of a million files is
 * streamed, and only folders still to be looked into are kept.
 *
 * <p>Each file and folder is told and entered once, by its identity, however many hard links, symbolic links or
 * mounts lead
 * to it. Symbolic links are followed after everything else, so that a file is known by its own name rather than by a
 * link's.
 * Hidden things and folders of programs are passed by ({@link SkippedNames}); pipes, sockets and devices are no files.
 *
 * <p>A scanner holds no state; scans may run at the same time. A scan blocks its thread.
 */
public final class FileScanner {

    private final MountTable mounts;
    private final Supplier<List<String>> passedBy;

    /** Passes by what is usual alone. */
    public FileScanner() {
        this(List::of);
    }

    /** @param passedBy names that a person does not want to be looked at, as {@link SkippedNames} has them; asked at each scan */
    public FileScanner(Supplier<List<String>> passedBy) {
        this(MountTable.ofThisMachine(), passedBy);
    }

    FileScanner(MountTable mounts, Supplier<List<String>> passedBy) {
        this.mounts = mounts;
        this.passedBy = passedBy;
    }

    /** Whether there is nothing at {@code place} for anybody: the system shows itself there, or it is a pipe or a device. */
    public static boolean passesBy(Path place) {
        boolean isFileOrFolder = Files.isDirectory(place) || Files.isRegularFile(place);
        return SystemPlaces.isBehind(place) || Files.exists(place) && !isFileOrFolder;
    }

    /**
     * Scans {@code roots} in order; a root may be a file.
     *
     * @return what can be trusted of each root, in the same order
     * @throws CancellationException when cancelled; what was told stays told
     */
    public List<ScanOutcome> scan(List<Path> roots, Cancellation cancellation, ScanListener listener) {
        SeenFiles seen = new SeenFiles();
        SkippedNames skipped = SkippedNames.with(passedBy.get());
        Map<Path, RootScan> scans = new LinkedHashMap<>();
        for (Path root : roots) {
            scans.computeIfAbsent(root, r -> new RootScan(r, seen, mounts, skipped, cancellation, listener))
                    .walk();
        }
        scans.values().forEach(RootScan::followLinks);
        List<ScanOutcome> outcomes = new ArrayList<>();
        roots.forEach(root -> outcomes.add(scans.get(root).outcome()));
        return outcomes;
    }
}
