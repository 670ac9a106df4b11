package app.akin.embedding.eyes;

import app.akin.embedding.ConfigFile;
import app.akin.embedding.ModelFileException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The numbers of the eyes' {@code config.json}.
 *
 * @param imageSize side of the square that a whole picture is squashed to, in pixels
 * @param classesPower what the classes' probabilities are raised to
 * @param meaningShare of a vector's squared length; the looks have the rest
 * @param exampleLooks share of the looks where a picture is the question
 */
record IrisConfig(int imageSize, double classesPower, double meaningShare, double exampleLooks) {

    /** What {@code model_type} says. */
    static final String TYPE = "iris";

    private static final int LARGEST_PICTURE = 4096;

    static IrisConfig read(Path file) throws IOException, ModelFileException {
        ConfigFile json = ConfigFile.read(file);
        if (!json.text("model_type", "").equals(TYPE)) {
            throw new ModelFileException(json.name() + " does not describe the eyes: model_type is not " + TYPE);
        }
        int imageSize = json.positive("image_size", 260, LARGEST_PICTURE);
        double power = json.number("classes_power", 0.5);
        if (!(power > 0 && power <= 1)) {
            throw new ModelFileException(json.name() + " gives classes_power as " + power + ", which cannot be");
        }
        return new IrisConfig(imageSize, power, share(json, "meaning_share", 0.7), share(json, "example_looks", 0.5));
    }

    private static double share(ConfigFile json, String key, double otherwise) throws ModelFileException {
        double share = json.number(key, otherwise);
        if (!(share >= 0 && share <= 1)) {
            throw new ModelFileException(json.name() + " gives " + key + " as " + share + ", which is no share");
        }
        return share;
    }

    /** Of all that decides what vector a picture gets: two models that differ here are two spaces. */
    String inWords() {
        return imageSize + ", power " + classesPower + ", share " + meaningShare;
    }
}
