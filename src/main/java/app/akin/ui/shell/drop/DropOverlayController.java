package app.akin.ui.shell.drop;

import app.akin.library.Library;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.hit.Pictures;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two halves that a drag is answered with: add to the library, or find things like this. */
public final class DropOverlayController {

    private static final Logger LOG = LoggerFactory.getLogger(DropOverlayController.class);
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
    private static final double PICTURE_WIDTH = 88;
    private static final double PICTURE_HEIGHT = 66;
    private static final int SHOWN_FOLDERS = 3;

    private final Library library;
    private final Background background;
    private final Messages messages;
    private final BooleanProperty visible = new SimpleBooleanProperty(false);
    private List<Path> shown = List.of();

    @FXML
    private StackPane dropOverlay;

    @FXML
    private VBox dropAdd;

    @FXML
    private VBox dropFind;

    @FXML
    private Label dropFindText;

    @FXML
    private HBox dropList;

    @FXML
    private HBox dropPictures;

    public DropOverlayController(Library library, Background background, Messages messages) {
        this.library = library;
        this.background = background;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        dropOverlay.visibleProperty().bind(visible);
        dropFindText.setText(messages.get("drop.find.text", Dropped.QUESTION));
        for (VBox half : List.of(dropAdd, dropFind)) {
            half.setMinWidth(0);
            half.setPrefWidth(1); // both grow from the same width, so they stay halves whatever they hold
        }
    }

    /** Comes into view for files that are dragged over the window. */
    void show(List<Path> files, boolean addingPossible) {
        dropAdd.setDisable(!addingPossible);
        visible.set(true);
        if (!files.equals(shown)) {
            shown = files;
            dropList.getChildren().clear();
            dropPictures.getChildren().clear();
            dropFind.setDisable(false);
            background.run(
                    () -> Dropped.of(files),
                    dropped -> {
                        if (shown == files) {
                            list(dropped);
                        }
                    },
                    problem -> LOG.debug("what is dragged cannot be listed", problem));
        }
    }

    void hide() {
        if (!isShown()) {
            return;
        }
        visible.set(false);
        shown = List.of();
        arm(false, false);
    }

    public BooleanProperty shownProperty() {
        return visible;
    }

    boolean isShown() {
        return visible.get();
    }

    /** Marks the half under the pointer. */
    void arm(boolean add, boolean find) {
        dropAdd.pseudoClassStateChanged(ARMED, add);
        dropFind.pseudoClassStateChanged(ARMED, find);
    }

    boolean canAdd() {
        return !dropAdd.isDisabled();
    }

    boolean canFind() {
        return !dropFind.isDisabled();
    }

    private void list(Dropped dropped) {
        List<Path> question = dropped.question();
        dropFind.setDisable(question.isEmpty());
        dropFindText.setText(messages.get("drop.find.text", Math.max(1, question.size())));
        dropped.folders().stream()
                .limit(SHOWN_FOLDERS)
                .forEach(folder -> dropList.getChildren()
                        .add(chip(
                                "fltral-folder-20",
                                messages.get("drop.folder", String.valueOf(folder.getFileName())))));
        if (dropped.folders().size() > SHOWN_FOLDERS) {
            dropList.getChildren()
                    .add(chip(
                            "fltral-folder-20",
                            messages.get("drop.folders", dropped.folders().size() - SHOWN_FOLDERS)));
        }
        if (!dropped.pictures().isEmpty()) {
            dropList.getChildren()
                    .add(chip(
                            "fltral-image-20",
                            messages.get("drop.pictures", dropped.pictures().size())));
        }
        if (!dropped.others().isEmpty()) {
            dropList.getChildren()
                    .add(chip(
                            "fltral-document-20",
                            messages.get("drop.files", dropped.others().size())));
        }
        question.forEach(this::showPicture);
    }

    private static Node chip(String icon, String words) {
        Label chip = new Label(words, Icons.of(icon, 16));
        chip.getStyleClass().add("drop-chip");
        return chip;
    }

    /** Shown if it can be read. */
    private void showPicture(Path file) {
        List<Path> now = shown;
        background.run(
                () -> Pictures.image(library.picture(file, 2 * (int) PICTURE_WIDTH)),
                image -> {
                    if (shown == now) {
                        dropPictures.getChildren().add(tile(image));
                    }
                },
                problem -> LOG.debug("a dragged picture cannot be shown", problem));
    }

    private static ImageView tile(Image image) {
        ImageView view = new ImageView(image);
        double wide = Math.min(image.getWidth(), image.getHeight() * PICTURE_WIDTH / PICTURE_HEIGHT);
        double high = wide * PICTURE_HEIGHT / PICTURE_WIDTH;
        view.setViewport(new Rectangle2D((image.getWidth() - wide) / 2, (image.getHeight() - high) / 2, wide, high));
        view.setFitWidth(PICTURE_WIDTH);
        view.setFitHeight(PICTURE_HEIGHT);
        Rectangle rounded = new Rectangle(PICTURE_WIDTH, PICTURE_HEIGHT);
        rounded.setArcWidth(12);
        rounded.setArcHeight(12);
        view.setClip(rounded);
        return view;
    }
}
