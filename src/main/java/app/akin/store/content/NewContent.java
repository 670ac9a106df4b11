package app.akin.store.content;

import app.akin.model.ContentHash;
import app.akin.model.Extraction;
import app.akin.model.Kind;
import app.akin.model.PixelSize;
import app.akin.model.Thumbnail;
import app.akin.model.UnitVector;
import app.akin.model.colour.ColourShares;
import app.akin.store.file.SeenFile;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A content that was read, and the files that hold it. A picture has its vector; the passages of a document get theirs
 * later.
 *
 * @param camera that took the picture, if its file says
 * @param colours of the thumbnail, where they were measured
 * @param items one for a picture, one for each passage of a document
 * @param files at least one
 * @param cut whether the document has more passages than these
 */
public record NewContent(
        ContentHash hash,
        Kind kind,
        String mediaType,
        Optional<PixelSize> size,
        Optional<LocalDateTime> taken,
        Optional<String> camera,
        Optional<Thumbnail> thumbnail,
        Optional<ColourShares> colours,
        List<NewItem> items,
        List<SeenFile> files,
        boolean cut) {

    public NewContent {
        items = List.copyOf(items);
        files = List.copyOf(files);
        if (items.isEmpty() || files.isEmpty()) {
            throw new IllegalArgumentException(items.size() + " items in " + files.size() + " files");
        }
        if (kind == Kind.PICTURE && items.size() != 1) {
            throw new IllegalArgumentException("a picture of " + items.size() + " items");
        }
    }

    /** Read to its end; of no camera, its colours not measured. */
    public NewContent(
            ContentHash hash,
            Kind kind,
            String mediaType,
            Optional<PixelSize> size,
            Optional<LocalDateTime> taken,
            Optional<Thumbnail> thumbnail,
            List<NewItem> items,
            List<SeenFile> files) {
        this(hash, kind, mediaType, size, taken, Optional.empty(), thumbnail, Optional.empty(), items, files, false);
    }

    /** A picture that a model has seen. */
    public static NewContent picture(
            ContentHash hash, Extraction.KeptPicture picture, UnitVector vector, List<SeenFile> files) {
        return new NewContent(
                hash,
                Kind.PICTURE,
                picture.mediaType(),
                Optional.of(picture.size()),
                picture.taken(),
                picture.camera(),
                Optional.of(picture.thumbnail()),
                Optional.of(picture.colours()),
                List.of(new NewItem(Optional.empty(), Optional.of(vector))),
                files,
                false);
    }

    public static NewContent document(ContentHash hash, Extraction.Document document, List<SeenFile> files) {
        List<NewItem> items = document.passages().stream()
                .map(passage -> new NewItem(Optional.of(passage), Optional.empty()))
                .toList();
        return new NewContent(
                hash,
                Kind.PASSAGE,
                document.mediaType(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                items,
                files,
                document.cut());
    }
}
