package app.akin.model;

import app.akin.model.colour.ColourShares;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What a file holds, in a form that a model can read. */
public sealed interface Extraction {

    /**
     * Grows when a picture would come out otherwise: its thumbnail of another size, or its facts. Pictures that an earlier
     * Akin read are read again then.
     */
    int VERSION_OF_PICTURES = 1;

    /** Grows when a document would come out otherwise, cut into other passages or lines; as with pictures. */
    int VERSION_OF_DOCUMENTS = 4;

    /** The version of what is made of a file now. */
    static int version(Kind kind) {
        return switch (kind) {
            case PICTURE -> VERSION_OF_PICTURES;
            case PASSAGE -> VERSION_OF_DOCUMENTS;
        };
    }

    /** The type by content, such as {@code image/jpeg}. */
    String mediaType();

    /**
     * A picture.
     *
     * @param size of the whole picture, upright
     * @param taken by the camera's clock
     * @param camera that took it, as {@link Shot#camera} has it
     * @param pixels decoded upright to sRGB: in full, or scaled down to no less than the decoder's promise
     * @param thumbnail from the same decoding
     * @param colours of the thumbnail
     */
    record Picture(
            String mediaType,
            PixelSize size,
            Optional<LocalDateTime> taken,
            Optional<String> camera,
            RgbPicture pixels,
            Thumbnail thumbnail,
            ColourShares colours)
            implements Extraction {

        /** All that is kept of it, beside its vector. */
        public KeptPicture kept() {
            return new KeptPicture(mediaType, size, taken, camera, thumbnail, colours);
        }
    }

    /** What is kept of a {@link Picture} once a model has seen its pixels. */
    record KeptPicture(
            String mediaType,
            PixelSize size,
            Optional<LocalDateTime> taken,
            Optional<String> camera,
            Thumbnail thumbnail,
            ColourShares colours) {}

    /**
     * A document.
     *
     * @param passages at least one, in order
     * @param cut whether there is more in it than was read, because it is so long
     */
    record Document(String mediaType, List<Passage> passages, boolean cut) implements Extraction {

        public Document {
            passages = List.copyOf(passages);
        }

        /** Read to its end. */
        public Document(String mediaType, List<Passage> passages) {
            this(mediaType, passages, false);
        }
    }
}
