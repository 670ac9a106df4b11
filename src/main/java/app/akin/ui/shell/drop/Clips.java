package app.akin.ui.shell.drop;

import app.akin.search.Example;
import app.akin.ui.kit.Background;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javax.imageio.ImageIO;

/** Akin's side of the clipboard. Only for the JavaFX thread. */
public final class Clips {

    private final Background background;

    public Clips(Background background) {
        this.background = background;
    }

    /** Files on the clipboard. */
    public List<Path> files() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasFiles()
                ? clipboard.getFiles().stream().map(File::toPath).toList()
                : List.of();
    }

    public boolean hasPicture() {
        return Clipboard.getSystemClipboard().hasImage();
    }

    public Optional<String> text() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasString() ? Optional.ofNullable(clipboard.getString()) : Optional.empty();
    }

    /** The picture on the clipboard as an example, encoded in the background. */
    public void picture(String label, Consumer<Example> then, Consumer<Throwable> failed) {
        Optional.ofNullable(Clipboard.getSystemClipboard().getImage())
                .ifPresent(image ->
                        background.run(() -> new Example.PictureBytes(label, png(image)), then::accept, failed));
    }

    public void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Files, and for a single picture the picture itself. */
    public void put(List<Path> files, Optional<Image> picture) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        picture.ifPresent(content::putImage);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static byte[] png(Image image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(copy, "png", out);
        return out.toByteArray();
    }
}
