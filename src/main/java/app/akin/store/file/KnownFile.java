package app.akin.store.file;

import app.akin.model.FileStamp;

/**
 * What the store knows of a file.
 *
 * @param stamp of the file when it was read
 * @param contentId what it held
 * @param complete whether a run has nothing to do for it: a document, or a picture with a vector in the space asked for, and
 *     made of the file as it would be now
 */
public record KnownFile(FileStamp stamp, long contentId, boolean complete) {}
