package app.akin.proof.source;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/** A window that takes files and says which: {@code over} when some are held above it, {@code got PATH} for each one dropped. */
public final class DropPlace {

    private DropPlace() {}

    /** Arguments: x, y. */
    public static void main(String[] arguments) {
        SwingUtilities.invokeLater(() -> {
            JLabel area = new JLabel("Drop files here");
            area.setTransferHandler(new Taking());
            JFrame frame = new JFrame("Taker");
            frame.add(area);
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setBounds(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), 300, 200);
            frame.setAlwaysOnTop(true);
            frame.setVisible(true);
            System.out.println("ready " + area.getLocationOnScreen().x + " " + area.getLocationOnScreen().y);
        });
    }

    /** Takes files, as a mail program does. */
    private static final class Taking extends TransferHandler {

        private static final long serialVersionUID = 1L;
        private boolean told;

        @Override
        public boolean canImport(TransferSupport support) {
            boolean possible = support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
            if (possible && !told) {
                told = true;
                System.out.println("over");
            }
            return possible;
        }

        @Override
        public boolean importData(TransferSupport support) {
            try {
                List<?> files = (List<?>) support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
                files.forEach(file -> System.out.println("got " + file));
                System.out.println("end");
                return true;
            } catch (UnsupportedFlavorException | IOException e) {
                System.out.println("failed " + e);
                return false;
            }
        }
    }
}
