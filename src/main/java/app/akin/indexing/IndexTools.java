package app.akin.indexing;

import app.akin.files.FileReader;
import app.akin.files.FileScanner;
import app.akin.reading.ContentReader;

/**
 * What a run reads files with.
 *
 * @param contents reads what files hold, within limits
 * @param readers how many threads read and decode pictures; one more reads documents beside them
 * @param disk the one that may run full
 */
public record IndexTools(FileScanner scanner, FileReader reader, ContentReader contents, int readers, Disk disk) {}
