package app.akin.extraction.picture;

import app.akin.model.RgbPicture;

/** Makes small JPEGs for people to look at. Safe from several threads. */
interface JpegWriter {

    /** Of 100: no difference is seen at this size, and a thumbnail takes some 30 kB. */
    int QUALITY = 82;

    byte[] write(RgbPicture picture);
}
