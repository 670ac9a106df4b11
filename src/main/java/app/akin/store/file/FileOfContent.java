package app.akin.store.file;

/** A file that holds a content which is stored already. */
public record FileOfContent(SeenFile file, long contentId) {}
