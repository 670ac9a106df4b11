package app.akin.proof.source;

import java.awt.Image;
import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.io.File;
import java.util.List;

/** Says what lies on the clipboard: {@code file PATH} for each file, {@code picture WIDTHxHEIGHT}, {@code text WORDS}. */
public final class ClipboardReader {

    private ClipboardReader() {}

    public static void main(String[] arguments) throws Exception {
        Clipboard clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
        if (clipboard.isDataFlavorAvailable(DataFlavor.javaFileListFlavor)) {
            for (Object file : (List<?>) clipboard.getData(DataFlavor.javaFileListFlavor)) {
                System.out.println("file " + ((File) file).getPath());
            }
        }
        if (clipboard.isDataFlavorAvailable(DataFlavor.imageFlavor)) {
            Image picture = (Image) clipboard.getData(DataFlavor.imageFlavor);
            System.out.println("picture " + picture.getWidth(null) + "x" + picture.getHeight(null));
        }
        if (clipboard.isDataFlavorAvailable(DataFlavor.stringFlavor)) {
            System.out.println("text " + clipboard.getData(DataFlavor.stringFlavor));
        }
        System.out.println("end");
    }
}
