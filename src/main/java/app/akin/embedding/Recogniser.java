package app.akin.embedding;

import app.akin.model.UnitVector;

/** Tells whether a picture shows a thing, where a model knows that thing by its name. */
@FunctionalInterface
public interface Recogniser {

    /**
     * How likely it is that a picture shows the thing, 0 to 1.
     *
     * @param picture its vector in the space of the model that made this
     */
    double likelihood(UnitVector picture);
}
