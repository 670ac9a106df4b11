package app.akin.proof.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of pictures and documents of which many are wrong, odd or hostile. */
public record BadPictures(Path folder) {

    static final int FRAMES = 300;
    private static final int OVER_INT = 46_341;
    private static final int LARGEST_SIDE = 65_535;
    private static final int BOMB_MEGABYTES = 400;

    /** Writes them all. */
    public void write() {
        put("good.png", Drawing.png(1));
        damaged();
        misnamed();
        huge();
        colours();
        turned();
        severalInOne();
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** What a right decoding of the others must look like, in a folder beside. */
    public Path reference(String name) {
        return folder.resolveSibling("reference").resolve(name);
    }

    private void damaged() {
        put("empty.jpg", new byte[0]);
        byte[] jpeg = Drawing.encoded(Drawing.of(2), "jpeg");
        put("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 4));
        put("noise.jpg", "no picture at all, whatever the name says".repeat(9).getBytes(StandardCharsets.UTF_8));
        put("header-alone.png", PngBytes.headerOnly(300, 200));
        put("no-height.png", PngBytes.headerOnly(300, 0));
    }

    private void misnamed() {
        put("png-called.jpg", Drawing.png(3));
        put("jpeg-called.txt", Drawing.encoded(Drawing.of(4), "jpeg"));
        put("picture-without-an-extension", Drawing.png(5));
        put("words-called.png", "A recipe for lemon cake with poppy seeds.".getBytes(StandardCharsets.UTF_8));
    }

    private void huge() {
        put("bomb.png", PngBytes.black(LARGEST_SIDE, LARGEST_SIDE));
        put("over-int.png", PngBytes.headerOnly(OVER_INT, OVER_INT));
        put("bomb.docx", documentBomb());
    }

    private void colours() {
        reference("flag.png", Drawing.flag());
        reference("flag-negative.png", Drawing.negative(Drawing.flag()));
        put("cmyk.jpg", JpegBytes.cmyk(Drawing.flag()));
        put("broken-profile.jpg", JpegBytes.withBrokenProfile(Drawing.flag()));
        put("broken-profile.png", pngWithBrokenProfile());
        put("sixteen-bits.png", Drawing.encoded(sixteenBits(Drawing.flag()), "png"));
        BufferedImage grid = grid();
        reference("grid.png", grid);
        reference("grid-negative.png", Drawing.negative(grid));
        put("one-bit.png", Drawing.encoded(drawnOn(grid, BufferedImage.TYPE_BYTE_BINARY), "png"));
        reference("flag-on-white.png", onWhite());
        put("palette-with-alpha.png", Drawing.encoded(paletteWithAlpha(), "png"));
    }

    private void turned() {
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage stored = JpegBytes.storedFor(Drawing.flag(), orientation);
            put("turned-" + orientation + ".jpg", JpegBytes.oriented(stored, orientation));
            reference("as-stored-" + orientation + ".png", stored);
        }
        put("damaged-exif.jpg", JpegBytes.withDamagedExif(Drawing.flag()));
    }

    private void severalInOne() {
        List<BufferedImage> frames = Stream.concat(
                        Stream.of(Drawing.flag()),
                        Collections.nCopies(FRAMES, Drawing.negative(Drawing.flag())).stream())
                .toList();
        put("animated.gif", MovingPictures.sequence("gif", frames));
        put("pages.tiff", MovingPictures.sequence("tiff", frames.subList(0, 20)));
        put("film-behind.jpg", JpegBytes.withFilm(Drawing.flag()));
        reference("first.png", Drawing.plain(new Color(0xC81E1E), 200, 150));
        reference("second.png", Drawing.plain(new Color(0x1E3CC8), 200, 150));
        List<Integer> colours = Stream.concat(Stream.of(0xC81E1E), Collections.nCopies(FRAMES, 0x1E3CC8).stream())
                .toList();
        put("animated.webp", MovingPictures.webp(200, 150, colours));
    }

    /** Half a megabyte that unpacks to {@value #BOMB_MEGABYTES} million letters. */
    private static byte[] documentBomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>\
                """);
            entry(zip, "_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Target="word/document.xml"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                </Relationships>\
                """);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
                """.getBytes(StandardCharsets.UTF_8));
            byte[] paragraph =
                    ("<w:p><w:r><w:t>" + "a".repeat(1_000_000) + "</w:t></w:r></w:p>").getBytes(StandardCharsets.UTF_8);
            for (int million = 0; million < BOMB_MEGABYTES; million++) {
                zip.write(paragraph);
            }
            zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] pngWithBrokenProfile() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes("odd\0\0".getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(PngBytes.deflated("not a profile".getBytes(StandardCharsets.US_ASCII)));
        return PngBytes.withChunk(Drawing.encoded(Drawing.flag(), "png"), "iCCP", content.toByteArray());
    }

    private static BufferedImage sixteenBits(BufferedImage picture) {
        var model = new java.awt.image.ComponentColorModel(
                java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
                false,
                false,
                java.awt.Transparency.OPAQUE,
                java.awt.image.DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(picture.getWidth(), picture.getHeight());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                raster.setPixel(x, y, new int[] {(rgb >> 16 & 255) * 257, (rgb >> 8 & 255) * 257, (rgb & 255) * 257});
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static BufferedImage grid() {
        BufferedImage picture = Drawing.plain(Color.WHITE, Drawing.WIDTH, Drawing.HEIGHT);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLACK);
        for (int x = 0; x < Drawing.WIDTH; x += 80) {
            graphics.fillRect(x, 0, 24, Drawing.HEIGHT);
        }
        graphics.fillOval(100, 40, 140, 140);
        graphics.dispose();
        return picture;
    }

    private static BufferedImage drawnOn(BufferedImage picture, int type) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    /** The flag as a palette, its blue half see-through. */
    private static BufferedImage paletteWithAlpha() {
        byte[] red = {(byte) 0xC8, 0x1E, (byte) 0xF0, 0};
        byte[] green = {0x1E, 0x3C, (byte) 0xDC, 0};
        byte[] blue = {0x1E, (byte) 0xC8, 0x28, 0};
        byte[] alpha = {(byte) 255, 0, (byte) 255, 0};
        IndexColorModel palette = new IndexColorModel(2, 4, red, green, blue, alpha);
        BufferedImage flag = Drawing.flag();
        BufferedImage picture =
                new BufferedImage(flag.getWidth(), flag.getHeight(), BufferedImage.TYPE_BYTE_BINARY, palette);
        for (int y = 0; y < flag.getHeight(); y++) {
            for (int x = 0; x < flag.getWidth(); x++) {
                int colour = flag.getRGB(x, y) & 0xFFFFFF;
                int index = colour == 0xC81E1E ? 0 : colour == 0x1E3CC8 ? 1 : 2;
                picture.getRaster().setSample(x, y, 0, index);
            }
        }
        return picture;
    }

    private static BufferedImage onWhite() {
        BufferedImage picture = Drawing.plain(Color.WHITE, Drawing.WIDTH, Drawing.HEIGHT);
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(paletteWithAlpha(), 0, 0, null);
        graphics.dispose();
        return picture;
    }

    private void put(String name, byte[] bytes) {
        Drawing.write(file(name), bytes);
    }

    private void reference(String name, BufferedImage picture) {
        Drawing.write(reference(name), Drawing.encoded(picture, "png"));
    }
}
