package app.akin.ui.search;

import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.ui.kit.Icons;
import app.akin.ui.kit.Messages;
import java.text.NumberFormat;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A part of the question in the field: its picture or words, how much it counts, and a cross. A click opens its weight. */
final class Chip extends HBox {

    private static final PseudoClass UNWANTED = PseudoClass.getPseudoClass("unwanted");
    private static final double PICTURE = 24;

    private final Messages messages;
    private final Button face = new Button();
    private final Label sign = new Label();
    private final Label name = new Label();
    private final Label weight = new Label();
    private final Button remove = new Button(null, Icons.of("fltral-dismiss-16", 12));
    private final ImageView picture = new ImageView();

    /**
     * @param open opens the weight
     * @param gone takes it out of the question
     */
    Chip(Part part, Messages messages, BiConsumer<Example, ImageView> pictures, Runnable open, Runnable gone) {
        this.messages = messages;
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        picture.managedProperty().bind(picture.imageProperty().isNotNull());
        picture.imageProperty().addListener((p, old, now) -> picture.setViewport(now == null ? null : middle(now)));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().addAll("caption", "chip-name");
        sign.getStyleClass().addAll("caption", "chip-sign");
        sign.managedProperty().bind(sign.visibleProperty());
        weight.getStyleClass().addAll("caption", "chip-weight");
        weight.setMinWidth(Region.USE_PREF_SIZE);
        weight.managedProperty().bind(weight.visibleProperty());
        HBox content = new HBox(picture, sign, name, weight);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("chip-content");
        face.setGraphic(content);
        face.getStyleClass().add("chip-face");
        face.setOnAction(e -> open.run());
        face.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
                gone.run();
                e.consume();
            }
        });
        remove.getStyleClass().addAll("icon-button", "chip-remove");
        remove.setOnAction(e -> gone.run());
        getStyleClass().add("search-chip");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(face, remove);
        show(part);
        if (part instanceof Part.Like like) {
            pictures.accept(like.example(), picture);
        }
    }

    /** A square as large as fits: squeezed into one, nothing could be recognised. */
    private static Rectangle2D middle(Image image) {
        double side = Math.min(image.getWidth(), image.getHeight());
        return new Rectangle2D((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
    }

    /** The same part with another weight or other words. */
    void show(Part part) {
        double much = Math.abs(part.weight());
        String amount = NumberFormat.getNumberInstance(messages.locale()).format(much);
        name.setText(part.label());
        sign.setText(part.isUnwanted() ? "−" : "");
        sign.setVisible(part.isUnwanted());
        weight.setText(much == 1 ? "" : "×" + amount);
        weight.setVisible(much != 1);
        pseudoClassStateChanged(UNWANTED, part.isUnwanted());
        face.setAccessibleText(messages.get(
                part.isUnwanted() ? "search.chip.a11y.unwanted" : "search.chip.a11y", part.label(), amount));
        remove.setAccessibleText(messages.get("search.chip.remove", part.label()));
    }

    void focusFace() {
        face.requestFocus();
    }
}
