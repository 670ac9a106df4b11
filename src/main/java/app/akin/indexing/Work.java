package app.akin.indexing;

import app.akin.model.ContentHash;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.store.file.FileOfContent;
import app.akin.store.file.SeenFile;

/** What travels between the stages of a run. */
final class Work {

    private Work() {}

    /**
     * A picture that is decoded and waits for its vector.
     *
     * @param crop all that is needed of its pixels from here on
     */
    record Decoded(ContentHash hash, Extraction.KeptPicture picture, RgbPicture crop) {}

    /** Something for the store. */
    sealed interface Write {

        record Picture(ContentHash hash, Extraction.KeptPicture picture, UnitVector vector) implements Write {}

        /** A document without vectors: its words are found at once, and what they mean is read later. */
        record Document(ContentHash hash, Extraction.Document document) implements Write {}

        /** A file whose content is there already. */
        record Link(FileOfContent file) implements Write {}

        record Failure(SeenFile file, FailureReason reason) implements Write {}
    }
}
