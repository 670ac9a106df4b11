package app.akin.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How a photograph was taken, as far as its camera wrote it down.
 *
 * @param camera maker and model, such as {@code Canon EOS 5D}
 * @param lens its name
 * @param seconds how long the shutter was open
 * @param aperture the f-number
 * @param iso sensitivity
 * @param focalLength of the lens itself, in millimetres
 * @param place where it was taken
 */
public record Shot(
        Optional<String> camera,
        Optional<String> lens,
        OptionalDouble seconds,
        OptionalDouble aperture,
        OptionalInt iso,
        OptionalDouble focalLength,
        Optional<Place> place) {

    /** Nothing was written down. */
    public static final Shot NONE = new Shot(
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            Optional.empty());

    /** @throws IllegalArgumentException when a figure is not above 0, or none at all */
    public Shot {
        boolean sound = Stream.of(seconds, aperture, focalLength)
                .flatMapToDouble(OptionalDouble::stream)
                .allMatch(figure -> figure > 0 && Double.isFinite(figure));
        if (!sound || iso.orElse(1) <= 0) {
            throw new IllegalArgumentException("no camera has such figures");
        }
    }

    /**
     * A point on the earth, in degrees.
     *
     * @param latitude -90 to 90, north is above 0
     * @param longitude -180 to 180, east is above 0
     */
    public record Place(double latitude, double longitude) {

        /** @throws IllegalArgumentException when there is no such point */
        public Place {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("no place on earth: " + latitude + ", " + longitude);
            }
        }
    }
}
