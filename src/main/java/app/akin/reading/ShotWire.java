package app.akin.reading;

import app.akin.model.Shot;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How a photograph was taken, as bytes: what is not known is 0, an empty text, or no number. */
final class ShotWire {

    /** Maker and model are each shorter than half of it. */
    private static final int LONGEST_CAMERA = 200;

    private ShotWire() {}

    static void write(DataOutputStream out, Shot shot) throws IOException {
        Wire.text(out, shot.camera().orElse(""));
        Wire.text(out, shot.lens().orElse(""));
        out.writeDouble(shot.seconds().orElse(0));
        out.writeDouble(shot.aperture().orElse(0));
        out.writeInt(shot.iso().orElse(0));
        out.writeDouble(shot.focalLength().orElse(0));
        out.writeDouble(shot.place().map(Shot.Place::latitude).orElse(Double.NaN));
        out.writeDouble(shot.place().map(Shot.Place::longitude).orElse(Double.NaN));
    }

    /** @throws IllegalArgumentException when no shot can be so */
    static Shot read(DataInputStream in) throws IOException {
        return new Shot(camera(in), text(in), figure(in), figure(in), whole(in), figure(in), place(in));
    }

    /** A name that no camera has would not fit into the index of the library's cameras. */
    static Optional<String> camera(DataInputStream in) throws IOException {
        Optional<String> camera = text(in);
        if (camera.filter(name -> name.length() > LONGEST_CAMERA).isPresent()) {
            throw new IOException("a camera with a name of " + camera.get().length() + " letters");
        }
        return camera;
    }

    private static Optional<String> text(DataInputStream in) throws IOException {
        return Optional.of(Wire.text(in)).filter(text -> !text.isEmpty());
    }

    private static OptionalDouble figure(DataInputStream in) throws IOException {
        double figure = in.readDouble();
        return figure == 0 ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    private static OptionalInt whole(DataInputStream in) throws IOException {
        int figure = in.readInt();
        return figure == 0 ? OptionalInt.empty() : OptionalInt.of(figure);
    }

    private static Optional<Shot.Place> place(DataInputStream in) throws IOException {
        double latitude = in.readDouble();
        double longitude = in.readDouble();
        return Double.isNaN(latitude) ? Optional.empty() : Optional.of(new Shot.Place(latitude, longitude));
    }
}
