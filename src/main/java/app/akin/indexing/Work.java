package app.akin.indexing;

import app.akin.model.ContentHash;
import app.akin.model.Extraction;
import app.akin.model.FailureReason;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.store.FileOfContent;
import app.akin.store.SeenFile;
import java.util.List;

/** What travels between the stages of a run. */
final class Work {

    private Work() {}

    /** A content that is decoded and waits for its vectors. */
    sealed interface Decoded {

        ContentHash hash();

        /** The picture is kept without its pixels: only the crop is needed from here on. */
        record Picture(ContentHash hash, Extraction.Picture picture, RgbPicture crop) implements Decoded {}

        record Document(ContentHash hash, Extraction.Document document) implements Decoded {}
    }

    /** Something for the store. */
    sealed interface Write {

        record Picture(ContentHash hash, Extraction.Picture picture, UnitVector vector) implements Write {}

        record Document(ContentHash hash, Extraction.Document document, List<UnitVector> vectors) implements Write {}

        /** A file whose content is there already. */
        record Link(FileOfContent file) implements Write {}

        record Failure(SeenFile file, FailureReason reason) implements Write {}
    }
}
