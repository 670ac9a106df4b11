package app.akin.extraction.picture;

import app.akin.model.RgbPicture;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;

/** Colours as an ICC profile means them. Only people are shown these: models are fed the numbers as they are stored. */
final class ColourProfile {

    private static final int TAG_COUNT_AT = 128;
    private static final int TAG_BYTES = 12;
    private static final int MANY_TAGS = 100;

    private ColourProfile() {}

    /**
     * By its description, as profiles have no other mark of it. Converting sRGB to sRGB would change pixels by
     * rounding.
     * "c2" is Facebook's small sRGB, "RGB_D65_SRG" what JPEG XL calls it.
     */
    static boolean isSrgb(byte[] profile) {
        String description = description(profile);
        return description.contains("sRGB") || description.equals("c2") || description.startsWith("RGB_D65_SRG");
    }

    /** A broken profile is passed over: colours a little off are better than none. */
    static RgbPicture toSrgb(RgbPicture picture, byte[] profile) {
        if (isSrgb(profile)) {
            return picture;
        }
        try {
            ICC_ColorSpace meaning = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
            if (meaning.getNumComponents() != 3) {
                return picture;
            }
            byte[] srgb = new byte[picture.rgb().length];
            new ColorConvertOp(meaning, ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
                    .filter(raster(picture, picture.rgb()), raster(picture, srgb));
            return new RgbPicture(picture.size(), srgb);
        } catch (IllegalArgumentException | CMMException e) {
            return picture;
        }
    }

    private static WritableRaster raster(RgbPicture picture, byte[] rgb) {
        return Raster.createInterleavedRaster(
                new DataBufferByte(rgb, rgb.length),
                picture.width(),
                picture.height(),
                3 * picture.width(),
                3,
                new int[] {0, 1, 2},
                null);
    }

    /** Empty for a damaged profile. Letters only: it is ASCII in some versions and UTF-16 in others. */
    private static String description(byte[] profile) {
        int tags = Math.min(intAt(profile, TAG_COUNT_AT), MANY_TAGS);
        for (int tag = 0; tag < tags; tag++) {
            int at = TAG_COUNT_AT + 4 + tag * TAG_BYTES;
            if (intAt(profile, at) == 0x64657363) {
                return textAt(profile, intAt(profile, at + 4), intAt(profile, at + 8));
            }
        }
        return "";
    }

    private static String textAt(byte[] profile, int offset, int length) {
        if (offset < 0 || length < 0 || (long) offset + length > profile.length) {
            return "";
        }
        boolean utf16 = intAt(profile, offset) == 0x6D6C7563;
        int header = utf16 ? 28 : 12;
        int end = utf16 ? length : header + Math.min(Math.max(0, intAt(profile, offset + 8)), length - header);
        if (end <= header) {
            return "";
        }
        String text = new String(profile, offset + header, end - header, StandardCharsets.ISO_8859_1);
        return text.replace("\0", "").strip();
    }

    private static int intAt(byte[] profile, int at) {
        if (at < 0 || at + 4 > profile.length) {
            return 0;
        }
        return (profile[at] & 0xFF) << 24
                | (profile[at + 1] & 0xFF) << 16
                | (profile[at + 2] & 0xFF) << 8
                | profile[at + 3] & 0xFF;
    }
}
