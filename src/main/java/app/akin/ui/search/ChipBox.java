package app.akin.ui.search;

import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;

/** The chips in the field. One whose weight changes stays where it is, with its popover open. */
final class ChipBox {

    private final HBox place;
    private final ObservableList<Part> parts;
    private final Messages messages;
    private final BiConsumer<Example, ImageView> pictures;
    private final WeightPopover weight;
    private final Runnable toField;

    /**
     * @param pictures fills a chip's small picture, later, if there is one
     * @param toField takes the keyboard back to the words
     */
    ChipBox(
            HBox place,
            ObservableList<Part> parts,
            Messages messages,
            BiConsumer<Example, ImageView> pictures,
            Runnable toField) {
        this.place = place;
        this.parts = parts;
        this.messages = messages;
        this.pictures = pictures;
        this.toField = toField;
        weight = new WeightPopover(messages);
        parts.addListener(this::changed);
        rebuild();
    }

    private void changed(ListChangeListener.Change<? extends Part> change) {
        boolean onlyReplaced = parts.size() == place.getChildren().size();
        while (change.next()) {
            onlyReplaced &= change.wasReplaced() && change.getAddedSize() == 1 && change.getRemovedSize() == 1;
            onlyReplaced &=
                    change.getAddedSubList().stream().allMatch(Part.Words.class::isInstance) || isWeightAlone(change);
        }
        if (onlyReplaced) {
            for (int i = 0; i < parts.size(); i++) {
                chip(i).show(parts.get(i));
            }
        } else {
            weight.hide();
            rebuild();
        }
    }

    private static boolean isWeightAlone(ListChangeListener.Change<? extends Part> change) {
        Part before = change.getRemoved().getFirst();
        return before.weighing(1).equals(change.getAddedSubList().getFirst().weighing(1));
    }

    private void rebuild() {
        List<Node> chips = new ArrayList<>();
        for (Part part : parts) {
            chips.add(chip(part));
        }
        place.getChildren().setAll(chips);
    }

    private Chip chip(Part part) {
        Runnable[] actions = new Runnable[2];
        Chip chip = new Chip(part, messages, pictures, () -> actions[0].run(), () -> actions[1].run());
        actions[0] = () -> open(chip);
        actions[1] = () -> {
            parts.remove(index(chip));
            toField.run();
        };
        return chip;
    }

    private Chip chip(int index) {
        return (Chip) place.getChildren().get(index);
    }

    private int index(Chip chip) {
        return place.getChildren().indexOf(chip);
    }

    private void open(Chip chip) {
        weight.show(
                chip, parts.get(index(chip)), part -> parts.set(index(chip), part), () -> parts.remove(index(chip)));
    }

    /** Opens the weight of the last chip. */
    void openLast() {
        if (!parts.isEmpty()) {
            open(chip(parts.size() - 1));
        }
    }

    /** Takes the keyboard to the last chip, if there is one. */
    boolean focusLast() {
        if (!parts.isEmpty()) {
            chip(parts.size() - 1).focusFace();
        }
        return !parts.isEmpty();
    }
}
