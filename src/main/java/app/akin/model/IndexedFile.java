package app.akin.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file that is in the library.
 *
 * @param id its row
 * @param contentId the content it holds; copies share it
 * @param uri where it is
 * @param name the name to show
 * @param stamp size and time when it was read
 * @param added when Akin first read it
 * @param mediaType its type by content, such as {@code image/jpeg}
 * @param size of a picture, upright
 * @param taken when a picture was taken, by its camera's clock
 * @param offline whether the folder it lies in could not be reached at the last look
 * @param elsewhere the name of the other computer that has it, where this one does not reach it; may be empty
 * @param cut how many passages were read of a document that has more
 */
public record IndexedFile(
        long id,
        long contentId,
        URI uri,
        String name,
        FileStamp stamp,
        Instant added,
        String mediaType,
        Optional<PixelSize> size,
        Optional<LocalDateTime> taken,
        boolean offline,
        Optional<String> elsewhere,
        OptionalInt cut) {

    /** On this computer, and read to its end. */
    public IndexedFile(
            long id,
            long contentId,
            URI uri,
            String name,
            FileStamp stamp,
            Instant added,
            String mediaType,
            Optional<PixelSize> size,
            Optional<LocalDateTime> taken,
            boolean offline) {
        this(
                id,
                contentId,
                uri,
                name,
                stamp,
                added,
                mediaType,
                size,
                taken,
                offline,
                Optional.empty(),
                OptionalInt.empty());
    }

    /** The day it is filed under: when the picture was taken, else when the file last changed. */
    public LocalDateTime dated(ZoneId zone) {
        return taken.orElseGet(() -> LocalDateTime.ofInstant(stamp.modified(), zone));
    }
}
