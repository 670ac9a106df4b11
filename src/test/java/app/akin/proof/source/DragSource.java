package app.akin.proof.source;

import java.awt.Graphics;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/**
 * A window with a list of files that are dragged out of it together. Arguments: x, y, and the files. It says where the list is
 * when it is there to be seen, when a drag has begun, and whether what was dragged was taken.
 */
public final class DragSource {

    private DragSource() {}

    public static void main(String[] arguments) {
        List<File> files = Arrays.stream(arguments).skip(2).map(File::new).toList();
        SwingUtilities.invokeLater(() -> {
            JList<File> list = new SeenList(files);
            list.setDragEnabled(true);
            list.setSelectedIndex(0);
            list.setFixedCellHeight(80 / files.size());
            list.setTransferHandler(new Giving(files));
            JFrame frame = new JFrame("Files");
            frame.add(list);
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setBounds(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), 320, 140);
            frame.setAlwaysOnTop(true);
            frame.setVisible(true);
        });
    }

    /** Says so when it has been painted: a press that comes before goes to the screen behind. */
    private static final class SeenList extends JList<File> {

        private static final long serialVersionUID = 1L;
        private boolean seen;

        SeenList(List<File> files) {
            super(files.toArray(File[]::new));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            if (!seen) {
                seen = true;
                SwingUtilities.invokeLater(
                        () -> System.out.println("ready " + getLocationOnScreen().x + " " + getLocationOnScreen().y));
            }
        }
    }

    /** Gives the files, as a file manager does. */
    private static final class Giving extends TransferHandler {

        private static final long serialVersionUID = 1L;
        private final transient List<File> files;

        Giving(List<File> files) {
            this.files = files;
        }

        @Override
        public int getSourceActions(JComponent from) {
            return COPY;
        }

        @Override
        protected void exportDone(JComponent from, Transferable given, int action) {
            System.out.println(action == NONE ? "not taken" : "taken");
        }

        @Override
        protected Transferable createTransferable(JComponent from) {
            System.out.println("dragging");
            return new Transferable() {
                @Override
                public DataFlavor[] getTransferDataFlavors() {
                    return new DataFlavor[] {DataFlavor.javaFileListFlavor};
                }

                @Override
                public boolean isDataFlavorSupported(DataFlavor flavor) {
                    return DataFlavor.javaFileListFlavor.equals(flavor);
                }

                @Override
                public Object getTransferData(DataFlavor flavor) {
                    return files;
                }
            };
        }
    }
}
