package app.akin.model;

import java.net.URI;

/**
 * A regular file that the scan came upon.
 *
 * @param uri its {@code file:} URI, which alone round-trips any bytes in a name
 * @param name the name to show, with what cannot be shown replaced
 * @param stamp its size and time when it was found
 */
public record FoundFile(URI uri, String name, FileStamp stamp) {}
