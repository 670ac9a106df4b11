package app.akin.model;

import java.time.Instant;

/** A file that could not be read, why, and when; tried again only when its stamp changes, or Akin's readers do. */
public record ReadFailure(FoundFile file, FailureReason reason, Instant when) {

    /** The version of Akin's readers. Grows when a file that could not be read may be read now. */
    public static final int READERS = 2;
}
