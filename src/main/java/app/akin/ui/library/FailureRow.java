package app.akin.ui.library;

import app.akin.model.ReadFailure;
import app.akin.ui.kit.Dates;
import app.akin.ui.kit.Reasons;
import java.io.File;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that could not be read, in words.
 *
 * @param folder where it lies, as the system writes it
 */
record FailureRow(String name, String folder, String reason, String when, FailureGroup group, ReadFailure failure) {

    /** Copied to the clipboard as one line of a table. */
    String line() {
        return folder + File.separator + name + "\t" + reason;
    }

    static String table(List<FailureRow> rows) {
        return rows.stream().map(FailureRow::line).collect(Collectors.joining("\n", "", "\n"));
    }

    static FailureRow of(ReadFailure failure, Reasons reasons, Dates dates) {
        return new FailureRow(
                failure.file().name(),
                folder(failure.file().uri()),
                reasons.inWords(failure.reason()),
                dates.briefly(failure.when()),
                FailureGroup.of(failure.reason().cause()),
                failure);
    }

    private static String folder(URI uri) {
        try {
            Path parent = Path.of(uri).getParent();
            return parent == null ? "" : parent.toString();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // A name that this system cannot write, from a library that came from another one.
            return uri.resolve(".").getPath();
        }
    }
}
