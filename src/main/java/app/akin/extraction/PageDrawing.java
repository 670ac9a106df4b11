package app.akin.extraction;

import app.akin.model.DrawnPage;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PixelSize;
import app.akin.model.RgbPicture;
import app.akin.model.UnreadableException;
import app.akin.model.hit.PageWords;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF as people see them. Letters of a font that it does not bring are drawn in one of the system's. */
final class PageDrawing {

    private static final int CHANNELS = 3;
    private static final int HEAD_BYTES = 1024;

    static {
        FontMappers.set(new SubstituteFonts());
    }

    private PageDrawing() {}

    /**
     * @param page from 1; the last one where there are fewer
     * @param longestSide in pixels
     * @param words to be marked
     */
    static DrawnPage draw(byte[] pdf, int page, int longestSide, PageWords words) throws UnreadableException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new UnreadableException(FailureReason.of(Cause.DAMAGED));
            }
            int index = Math.clamp(page, 1, pages) - 1;
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true); // a photograph of a hundred megapixels for a page of one
            float scale = scale(document.getPage(index), longestSide);
            RgbPicture picture = rgb(SubstituteFonts.drawing(() -> renderer.renderImage(index, scale, ImageType.RGB)));
            return new DrawnPage(picture, index + 1, pages, PageMarks.of(document, index, words));
        } catch (IOException e) {
            throw new UnreadableException(DocumentTrouble.reason(e), e);
        }
    }

    /** Whether these are the bytes of a PDF; something short may stand before its mark. */
    static boolean isDrawn(byte[] content) {
        int head = Math.min(content.length, HEAD_BYTES);
        return new String(content, 0, head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /** Pixels a point; a page of no size is drawn as one point, and nothing on it. */
    private static float scale(PDPage page, int longestSide) {
        PDRectangle box = page.getCropBox();
        return longestSide / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
    }

    private static RgbPicture rgb(BufferedImage drawn) {
        int width = drawn.getWidth();
        int height = drawn.getHeight();
        byte[] rgb = new byte[CHANNELS * width * height];
        int[] row = new int[width];
        int next = 0;
        for (int y = 0; y < height; y++) {
            drawn.getRGB(0, y, width, 1, row, 0, width);
            for (int colour : row) {
                rgb[next++] = (byte) (colour >> 16);
                rgb[next++] = (byte) (colour >> 8);
                rgb[next++] = (byte) colour;
            }
        }
        return new RgbPicture(new PixelSize(width, height), rgb);
    }
}
