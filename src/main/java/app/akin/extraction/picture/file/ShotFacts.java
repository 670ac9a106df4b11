package app.akin.extraction.picture.file;

import app.akin.model.PictureFormat;
import app.akin.model.Shot;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a photograph was taken, out of the EXIF in its file (tags as in EXIF 2.32, section 4.6). */
public final class ShotFacts {

    /** No name of a camera or lens is longer; what is, is none. */
    private static final int LONGEST_NAME = 80;

    private ShotFacts() {}

    /** Damaged facts are no facts: never fails. */
    public static Shot of(MemorySegment content, PictureFormat format) {
        try {
            return shot(PictureFacts.metadata(content, format));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError e) {
            // Expected of damaged files, and of no consequence to the pixels.
            return Shot.NONE;
        }
    }

    private static Shot shot(Metadata metadata) {
        return new Shot(
                camera(metadata),
                text(metadata, ExifDirectoryBase.TAG_LENS_MODEL),
                figure(metadata, ExifDirectoryBase.TAG_EXPOSURE_TIME),
                figure(metadata, ExifDirectoryBase.TAG_FNUMBER),
                iso(metadata),
                figure(metadata, ExifDirectoryBase.TAG_FOCAL_LENGTH),
                place(metadata));
    }

    /** Many models repeat their maker's name, and makers write theirs in full: {@code NIKON CORPORATION}, {@code NIKON D90}. */
    static Optional<String> camera(Metadata metadata) {
        Optional<String> maker = text(metadata, ExifDirectoryBase.TAG_MAKE);
        Optional<String> model = text(metadata, ExifDirectoryBase.TAG_MODEL);
        if (maker.isEmpty() || model.isEmpty()) {
            return model.or(() -> maker);
        }
        String first = maker.get().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return model.get().toLowerCase(Locale.ROOT).startsWith(first)
                ? model
                : Optional.of(maker.get() + " " + model.get());
    }

    private static OptionalInt iso(Metadata metadata) {
        return first(metadata, facts -> facts.getInteger(ExifDirectoryBase.TAG_ISO_EQUIVALENT))
                .filter(iso -> iso > 0)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static OptionalDouble figure(Metadata metadata, int tag) {
        return first(metadata, facts -> facts.getDoubleObject(tag))
                .filter(figure -> figure > 0 && Double.isFinite(figure))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<String> text(Metadata metadata, int tag) {
        return first(metadata, facts -> facts.getString(tag))
                .map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME);
    }

    private static <T> Optional<T> first(Metadata metadata, Function<Directory, T> fact) {
        return metadata.getDirectoriesOfType(ExifDirectoryBase.class).stream()
                .map(fact)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A receiver that found no satellite writes zeros. */
    private static Optional<Shot.Place> place(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .flatMap(gps -> Stream.ofNullable(gps.getGeoLocation()))
                .filter(place -> !place.isZero() && isOnEarth(place))
                .map(place -> new Shot.Place(place.getLatitude(), place.getLongitude()))
                .findFirst();
    }

    private static boolean isOnEarth(GeoLocation place) {
        return Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
    }
}
