package app.akin.library.whereabouts;

import app.akin.embedding.Encoder;
import app.akin.embedding.EncodingException;
import app.akin.library.Library;
import app.akin.model.HeatMap;
import app.akin.model.UnreadableException;
import app.akin.model.hit.Hit;
import java.util.function.Supplier;

/** Asks the encoder that answers questions. */
public final class LocalWhereabouts implements Whereabouts {

    /** More than any model looks at, and quickly read. */
    private static final int PIXELS = 640;

    private final Library library;
    private final Supplier<Encoder> answering;

    /** @param answering gives the encoder of pictures that answers at the moment */
    public LocalWhereabouts(Library library, Supplier<Encoder> answering) {
        this.library = library;
        this.answering = answering;
    }

    @Override
    public boolean isPossible() {
        return answering.get().tellsPlaces();
    }

    @Override
    public HeatMap of(Hit picture, String words) throws UnreadableException, EncodingException {
        return answering.get().heat(library.preview(picture, PIXELS), words);
    }
}
