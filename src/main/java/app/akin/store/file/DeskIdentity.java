package app.akin.store.file;

import java.util.UUID;

/**
 * A computer with its data folder, as it makes itself known to a library that it shares.
 *
 * @param name for people, such as the computer's own
 */
public record DeskIdentity(UUID id, String name) {}
