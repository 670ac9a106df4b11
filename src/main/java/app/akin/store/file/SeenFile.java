package app.akin.store.file;

import app.akin.model.FoundFile;

/** A file and the look that came upon it. */
public record SeenFile(FoundFile file, FolderLook look) {}
