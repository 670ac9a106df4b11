package app.akin.files;

import app.akin.model.FailureReason;
import app.akin.model.FoundFile;
import java.nio.file.Path;

/** Hears what a scan comes upon, on the scanning thread; blocking here holds the scan back. */
public interface ScanListener {

    /** A regular file under {@code root}, or the root itself. No file is told twice in one scan. */
    void found(Path root, FoundFile file);

    /** A folder that could not be listed, or a name that could not be looked at: {@code place} has an empty stamp. */
    void unread(Path root, FoundFile place, FailureReason reason);
}
