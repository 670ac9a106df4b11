import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws Akin's icon, two circles that have something in common, in every size and form that a system asks for.
 *
 * <p>usage: java Icon.java FOLDER
 */
final class Icon {

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final Color GROUND = new Color(0x0F6B78);
    private static final Color PALE = new Color(0xBFE3E6);
    private static final Color LIGHT = new Color(0xFFFFFF);
    private static final int FINER = 4;

    private Icon() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (int size : SIZES) {
            ImageIO.write(drawn(size), "png", folder.resolve(size + ".png").toFile());
        }
        Files.write(folder.resolve("akin.ico"), windows(List.of(16, 24, 32, 48, 64, 256)));
        Files.write(folder.resolve("akin.icns"), mac());
    }

    private static BufferedImage drawn(int size) {
        BufferedImage fine = new BufferedImage(size * FINER, size * FINER, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = fine.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(size * FINER / 64.0, size * FINER / 64.0);
        pen.setColor(GROUND);
        pen.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 28, 28));
        var left = new Ellipse2D.Double(12, 19, 26, 26);
        var right = new Ellipse2D.Double(26, 19, 26, 26);
        Area common = new Area(left);
        common.intersect(new Area(right));
        pen.setColor(PALE);
        pen.fill(common);
        pen.setColor(LIGHT);
        pen.setStroke(new BasicStroke(4));
        pen.draw(left);
        pen.draw(right);
        pen.dispose();
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D shrink = image.createGraphics();
        shrink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        shrink.drawImage(half(half(fine)), 0, 0, null);
        shrink.dispose();
        return image;
    }

    private static BufferedImage half(BufferedImage image) {
        BufferedImage smaller =
                new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, smaller.getWidth(), smaller.getHeight(), null);
        pen.dispose();
        return smaller;
    }

    private static byte[] png(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(drawn(size), "png", out);
        return out.toByteArray();
    }

    /** ICO: a directory of little-endian entries, then PNG files, which Windows reads since Vista. */
    private static byte[] windows(List<Integer> sizes) throws IOException {
        List<byte[]> images = new ArrayList<>();
        for (int size : sizes) {
            images.add(png(size));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(out);
        file.writeShort(0);
        file.writeShort(Short.reverseBytes((short) 1));
        file.writeShort(Short.reverseBytes((short) sizes.size()));
        int at = 6 + 16 * sizes.size();
        for (int i = 0; i < sizes.size(); i++) {
            file.writeByte(sizes.get(i)); // 256 is written as 0
            file.writeByte(sizes.get(i));
            file.writeShort(0);
            file.writeShort(Short.reverseBytes((short) 1));
            file.writeShort(Short.reverseBytes((short) 32));
            file.writeInt(Integer.reverseBytes(images.get(i).length));
            file.writeInt(Integer.reverseBytes(at));
            at += images.get(i).length;
        }
        for (byte[] image : images) {
            file.write(image);
        }
        return out.toByteArray();
    }

    /** ICNS: blocks of a type of four letters, a big-endian length with its own eight bytes, and a PNG file. */
    private static byte[] mac() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream blocks = new DataOutputStream(out);
        List<String> types = List.of("icp4", "icp5", "ic07", "ic08", "ic09");
        List<Integer> sizes = List.of(16, 32, 128, 256, 512);
        for (int i = 0; i < types.size(); i++) {
            byte[] image = png(sizes.get(i));
            blocks.writeBytes(types.get(i));
            blocks.writeInt(image.length + 8);
            blocks.write(image);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(whole);
        file.writeBytes("icns");
        file.writeInt(out.size() + 8);
        file.write(out.toByteArray());
        return whole.toByteArray();
    }
}
