package app.akin.model;

import java.time.Instant;

/** A file that could not be read, why, and when; tried again only when its stamp changes. */
public record ReadFailure(FoundFile file, FailureReason reason, Instant when) {}
