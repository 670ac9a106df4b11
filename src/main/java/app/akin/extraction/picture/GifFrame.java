package app.akin.extraction.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;

/** The one frame of a GIF that is looked at, and where on its screen it lies: ImageIO gives the frame alone. */
record GifFrame(int width, int height, int left, int top) {

    private static final int FIRST = 0;

    static GifFrame of(ImageReader reader) throws IOException {
        Element screen = child(reader.getStreamMetadata(), "javax_imageio_gif_stream_1.0", "LogicalScreenDescriptor");
        Element frame = child(reader.getImageMetadata(FIRST), "javax_imageio_gif_image_1.0", "ImageDescriptor");
        int left = number(frame, "imageLeftPosition");
        int top = number(frame, "imageTopPosition");
        // Some writers leave the screen empty, or smaller than what is on it.
        return new GifFrame(
                Math.max(number(screen, "logicalScreenWidth"), left + reader.getWidth(FIRST)),
                Math.max(number(screen, "logicalScreenHeight"), top + reader.getHeight(FIRST)),
                left,
                top);
    }

    /** The frame on its screen; the frame itself when it covers the screen. */
    BufferedImage read(ImageReader reader) throws IOException {
        BufferedImage frame = reader.read(FIRST);
        if (frame.getWidth() == width && frame.getHeight() == height) {
            return frame;
        }
        BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = screen.createGraphics();
        try {
            graphics.drawImage(frame, left, top, null);
        } finally {
            graphics.dispose();
        }
        return screen;
    }

    private static Element child(IIOMetadata metadata, String format, String name) {
        Element root = (Element) metadata.getAsTree(format);
        return (Element) root.getElementsByTagName(name).item(0);
    }

    private static int number(Element element, String attribute) {
        return element == null ? 0 : Integer.parseInt(element.getAttribute(attribute));
    }
}
