package app.akin.quality;

import app.akin.embedding.Encoder;
import app.akin.extraction.Extractor;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PictureDecoders;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import app.akin.model.UnreadableException;
import app.akin.proof.bench.Photographs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All photographs that can be read, with their vectors. Pictures are decoded again whenever they are asked for. */
final class Gallery {

    private static final int GLIMPSE = 16;
    /** Of 255: copies in another format differ by less than 2, the nearest two other photographs by 17. */
    private static final int COPIES_DIFFER = 8;

    private final Encoder eyes;
    private final Extractor extractor = new Extractor(
            PictureDecoders.ofThisMachine(), PixelLimit.fromMemory(), new PassageSplitter(String::length, 75));
    private final Map<Path, UnitVector> vectors = new LinkedHashMap<>();
    private final Map<Path, byte[]> glimpses = new LinkedHashMap<>();

    private Gallery(Encoder eyes) {
        this.eyes = eyes;
    }

    static Gallery of(Encoder eyes) throws IOException {
        Gallery gallery = new Gallery(eyes);
        List<Path> readable = new ArrayList<>();
        List<RgbPicture> crops = new ArrayList<>();
        for (Path photograph : Stream.concat(Photographs.named().stream(), Photographs.formats().stream())
                .filter(Files::isRegularFile)
                .toList()) {
            try {
                RgbPicture picture = gallery.picture(photograph);
                crops.add(eyes.crop(picture));
                gallery.glimpses.put(photograph, glimpse(picture));
                readable.add(photograph);
            } catch (UnreadableException e) {
                System.out.println("left out: " + photograph.getFileName() + ": " + e.getMessage());
            }
        }
        List<UnitVector> vectors = gallery.encode(crops);
        for (int i = 0; i < vectors.size(); i++) {
            gallery.vectors.put(readable.get(i), vectors.get(i));
        }
        return gallery;
    }

    Map<Path, UnitVector> vectors() {
        return vectors;
    }

    /** Those whose names say what they show, by that. */
    Map<String, UnitVector> named() {
        Map<String, UnitVector> named = new LinkedHashMap<>();
        Photographs.named().stream()
                .filter(vectors::containsKey)
                .forEach(photograph -> named.put(Photographs.thing(photograph), vectors.get(photograph)));
        return named;
    }

    RgbPicture picture(Path photograph) throws IOException, UnreadableException {
        return extractor.picture(Files.readAllBytes(photograph));
    }

    /** Whether both files hold the same photograph, in two formats or two sizes. */
    boolean areCopies(Path one, Path other) {
        byte[] left = glimpses.get(one);
        byte[] right = glimpses.get(other);
        long difference = 0;
        for (int i = 0; i < left.length; i++) {
            difference += Math.abs((left[i] & 0xFF) - (right[i] & 0xFF));
        }
        return difference < (long) COPIES_DIFFER * left.length;
    }

    private static byte[] glimpse(RgbPicture picture) {
        return PictureChange.shrunk(picture, GLIMPSE, GLIMPSE).rgb();
    }

    /** As if they were indexed. */
    List<UnitVector> encode(List<RgbPicture> crops) {
        return SideBySide.encode(crops, eyes::encodePictures);
    }

    Encoder eyes() {
        return eyes;
    }
}
