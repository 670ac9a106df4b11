package app.akin.store.file;

/**
 * One look at one folder: what it does not come upon is no longer there.
 *
 * @param run grows with every look
 * @param folderId the folder that is looked at
 */
public record FolderLook(long run, long folderId) {}
