package app.akin.proof.source;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** Copies something and stays, as a program must whose copy others paste. Arguments: {@code picture} or {@code files}, and the files. */
public final class ClipboardGiver {

    private ClipboardGiver() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<File> files = Arrays.stream(arguments).skip(1).map(File::new).toList();
        boolean picture = arguments[0].equals("picture");
        Transferable given = picture
                ? new Given(DataFlavor.imageFlavor, ImageIO.read(files.getFirst()))
                : new Given(DataFlavor.javaFileListFlavor, files);
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(given, (clipboard, contents) -> {});
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }

    /** One thing in one flavour. */
    private record Given(DataFlavor flavor, Object value) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {flavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor asked) {
            return flavor.equals(asked);
        }

        @Override
        public Object getTransferData(DataFlavor asked) {
            return value;
        }
    }
}
