package app.akin.store.file;

import app.akin.model.FileStamp;

/**
 * A file that could not be read.
 *
 * @param stamp of the file as it was then
 * @param worthAnotherTry whether it may be read when nothing else is read beside it
 */
public record KnownFailure(FileStamp stamp, boolean worthAnotherTry) {}
