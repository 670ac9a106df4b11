package app.akin.search;

import app.akin.embedding.Encoder;
import app.akin.model.RgbPicture;
import app.akin.model.UnitVector;
import java.util.List;

/** A stand-in that is asked with words alone, for tests in which no picture is looked at. */
abstract class BlindEyes implements Encoder {

    @Override
    public String device() {
        return "none";
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public int imageSize() {
        return 1;
    }

    @Override
    public RgbPicture crop(RgbPicture picture) {
        return picture;
    }

    @Override
    public List<UnitVector> encodePictures(List<RgbPicture> crops) {
        throw new UnsupportedOperationException();
    }

    @Override
    public UnitVector encodeExample(RgbPicture crop) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
