package app.akin.ui.search.details;

import app.akin.model.Shot;
import app.akin.ui.kit.Messages;
import java.net.URI;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a photograph was taken, as photographers write it. */
final class ShotWords {

    /** From here on shutters are labelled in seconds, below in parts of one. */
    private static final double LONG_EXPOSURE = 0.3;

    /** About ten metres. */
    private static final int PLACES_OF_DEGREES = 4;

    private final Messages messages;

    ShotWords(Messages messages) {
        this.messages = messages;
    }

    /** {@code 1/250 s · f/2.8 · ISO 200 · 50 mm}, as much of it as is known; may be empty. */
    String exposure(Shot shot) {
        List<String> parts = new ArrayList<>();
        shot.seconds().ifPresent(seconds -> parts.add(time(seconds)));
        shot.aperture().ifPresent(number -> parts.add(messages.get("fact.exposure.aperture", figure(number, 1))));
        shot.iso().ifPresent(iso -> parts.add(messages.get("fact.exposure.iso", String.valueOf(iso))));
        shot.focalLength().ifPresent(length -> parts.add(messages.get("fact.exposure.focal", figure(length, 1))));
        return String.join(" · ", parts);
    }

    private String time(double seconds) {
        return seconds >= LONG_EXPOSURE
                ? messages.get("fact.exposure.second", figure(seconds, 1))
                : messages.get("fact.exposure.part", String.valueOf(Math.round(1 / seconds)));
    }

    /** {@code 37.5665° N, 126.9780° E} */
    String place(Shot.Place place) {
        String latitude = figure(Math.abs(place.latitude()), PLACES_OF_DEGREES);
        String longitude = figure(Math.abs(place.longitude()), PLACES_OF_DEGREES);
        return messages.get(
                "fact.where.both",
                messages.get(place.latitude() < 0 ? "fact.where.south" : "fact.where.north", latitude),
                messages.get(place.longitude() < 0 ? "fact.where.west" : "fact.where.east", longitude));
    }

    private String figure(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** A page that shows the place on a map, for a browser. */
    static URI map(Shot.Place place) {
        return URI.create(String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=15/%1$.5f/%2$.5f",
                place.latitude(),
                place.longitude()));
    }
}
