package app.akin.files;

import app.akin.task.Cancellation;
import java.nio.file.Path;
import java.util.List;

/** Finds the regular files below folders, streaming. */
public final class FileScanner {

    public List<ScanOutcome> scan(List<Path> roots, Cancellation cancellation, ScanListener listener) {
        throw new UnsupportedOperationException("not yet");
    }
}
