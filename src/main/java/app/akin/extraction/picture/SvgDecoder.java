package app.akin.extraction.picture;

import app.akin.extraction.picture.file.PixelLimit;
import app.akin.extraction.picture.file.Svg;
import app.akin.extraction.picture.file.SvgText;
import app.akin.model.FailureReason;
import app.akin.model.FailureReason.Cause;
import app.akin.model.PictureFormat;
import app.akin.model.PixelSize;
import app.akin.model.UnreadableException;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.lang.foreign.MemorySegment;

/** Draws SVG on white, as people mostly see it. What a drawing refers to outside of itself is left out. */
final class SvgDecoder implements PictureDecoder {

    /** Of the longer side: what the eyes that are used see, with some to spare. */
    private static final int DRAWN = 1024;

    @Override
    public String describe() {
        return "JSVG";
    }

    @Override
    public boolean reads(PictureFormat format) {
        return format == PictureFormat.SVG;
    }

    @Override
    public DecodedPicture decode(MemorySegment content, PictureFormat format, PixelLimit limit, int shortSide)
            throws UnreadableException {
        SvgText text = Svg.text(content);
        if (text.reachesOutside()) {
            throw new UnreadableException(FailureReason.of(Cause.UNSUPPORTED));
        }
        byte[] xml = text.plain().orElseThrow(() -> new UnreadableException(FailureReason.of(Cause.BOMB)));
        try {
            LoaderContext context = LoaderContext.builder()
                    .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                    .build();
            SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(xml), null, context);
            if (drawing == null) {
                throw new UnreadableException(FailureReason.of(Cause.DAMAGED));
            }
            return drawn(drawing, limit);
        } catch (RuntimeException | StackOverflowError e) {
            // Drawings are programs of a kind: what is wrong in one shows in many ways.
            throw new UnreadableException(FailureReason.of(Cause.DAMAGED), e);
        }
    }

    private static DecodedPicture drawn(SVGDocument drawing, PixelLimit limit) throws UnreadableException {
        FloatSize meant = drawing.size();
        double scale = DRAWN / Math.max(meant.width, meant.height);
        boolean known = Double.isFinite(scale) && meant.width > 0 && meant.height > 0;
        PixelSize size = known
                ? limit.checked(
                        Math.max(1, Math.round(meant.width * scale)), Math.max(1, Math.round(meant.height * scale)))
                : limit.checked(DRAWN, DRAWN);
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, size.width(), size.height());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            drawing.renderWithPlatform(
                    NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, size.width(), size.height()));
        } finally {
            graphics.dispose();
        }
        return BufferedPicture.raw(image, size);
    }
}
