package app.akin.ui;

import java.awt.Graphics;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/**
 * Another program with a list that a file can be dragged out of. Arguments: file, x, y. It says when it is there to be seen,
 * and when a drag has begun.
 */
public final class DragSource {

    private DragSource() {}

    public static void main(String[] arguments) {
        SwingUtilities.invokeLater(
                () -> show(new File(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
    }

    private static void show(File file, int x, int y) {
        JList<File> list = new SeenList(file);
        list.setSelectedIndex(0);
        list.setFixedCellHeight(40);
        list.setDragEnabled(true);
        list.setTransferHandler(new FileHandler(file));
        JFrame frame = new JFrame("Files");
        frame.setUndecorated(true);
        frame.add(list);
        frame.setBounds(x, y, 300, 240);
        frame.setVisible(true);
    }

    /** Says so when it has been painted: a press that comes before goes to the screen behind. */
    private static final class SeenList extends JList<File> {

        private static final long serialVersionUID = 1L;
        private boolean seen;

        SeenList(File file) {
            super(new File[] {file, file, file, file, file, file});
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            if (!seen) {
                seen = true;
                SwingUtilities.invokeLater(() -> System.out.println("ready"));
            }
        }
    }

    private static final class FileHandler extends TransferHandler {

        private static final long serialVersionUID = 1L;

        private final transient File file;

        FileHandler(File file) {
            this.file = file;
        }

        @Override
        public int getSourceActions(JComponent component) {
            return COPY;
        }

        @Override
        protected Transferable createTransferable(JComponent component) {
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
                    return List.of(file);
                }
            };
        }
    }
}
