package app.akin.ui.pages;

import app.akin.embedding.EncodingException;
import app.akin.library.Whereabouts;
import app.akin.model.HeatMap;
import app.akin.model.Hit;

/** Of a model that cannot tell. */
final class NoWhereabouts implements Whereabouts {

    @Override
    public boolean isPossible() {
        return false;
    }

    @Override
    public HeatMap of(Hit picture, String words) throws EncodingException {
        throw new EncodingException("asked without being able to tell");
    }
}
