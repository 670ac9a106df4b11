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

    /** Whether the thing is all that was asked for: "a car". Of "a red car" the thing is a car, and not every car is meant. */
    default boolean isAll() {
        return true;
    }

    /** Of a thing that more was said of. */
    static Recogniser ofSome(Recogniser thing) {
        return new Recogniser() {
            @Override
            public double likelihood(UnitVector picture) {
                return thing.likelihood(picture);
            }

            @Override
            public boolean isAll() {
                return false;
            }
        };
    }
}
