package app.akin.search.ranking;

import app.akin.embedding.Recogniser;
import app.akin.model.UnitVector;
import java.util.Optional;

/**
 * Words that are asked with, in one space.
 *
 * @param weight how much they count, above nothing
 * @param named where the model knows by name what they ask for, or speak of
 */
public record AskedWords(UnitVector vector, TypedWords typed, double weight, Optional<Recogniser> named) {

    /** Words that are no name. */
    public AskedWords(UnitVector vector, TypedWords typed, double weight) {
        this(vector, typed, weight, Optional.empty());
    }
}
