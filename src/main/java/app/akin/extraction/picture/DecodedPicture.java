package app.akin.extraction.picture;

import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import java.util.Optional;

/**
 * What a decoder gives: pixels as they are stored, not turned upright yet.
 *
 * @param whole size of the whole picture; {@code pixels} may be scaled down
 * @param pixels the colours as numbers, whatever the profile says they mean, and also where they are transparent:
 * that is
 *     what the model's authors feed it
 * @param alpha how opaque each pixel is, 0 to 255, where the picture says so
 * @param profile the ICC profile by which people should see {@code pixels}, where there is one
 */
record DecodedPicture(PixelSize whole, RgbPicture pixels, Optional<byte[]> alpha, Optional<byte[]> profile) {}
