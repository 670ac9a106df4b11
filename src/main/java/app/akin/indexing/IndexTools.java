package app.akin.indexing;

import app.akin.extraction.Extractor;
import app.akin.files.FileReader;
import app.akin.files.FileScanner;
import app.akin.task.TimeLimit;

/**
 * What a run reads files with.
 *
 * @param extractionLimit how long one file may take to decode or parse
 * @param readers how many threads read and decode pictures; one more reads documents beside them
 * @param disk the one that may run full
 */
public record IndexTools(
        FileScanner scanner,
        FileReader reader,
        Extractor extractor,
        TimeLimit extractionLimit,
        int readers,
        Disk disk) {}
