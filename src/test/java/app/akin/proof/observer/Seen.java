package app.akin.proof.observer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What a person sees in the windows, top to bottom and left to right. */
final class Seen {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private Seen() {}

    /** Names of the cards on the wall that are in view, in reading order. */
    static List<Map<String, Object>> cards() {
        List<Node> cards = new ArrayList<>();
        for (Node node : all(".card")) {
            if (node.getId() != null && node.getId().startsWith("card-") && isInView(node)) {
                cards.add(node);
            }
        }
        cards.sort(
                Comparator.<Node>comparingLong(card -> Math.round(onScreen(card).getMinY()))
                        .thenComparingDouble(card -> onScreen(card).getMinX()));
        return cards.stream().map(Seen::card).toList();
    }

    /** Every text below the nodes that {@code selector} finds. */
    static List<String> texts(String selector) {
        List<String> texts = new ArrayList<>();
        all(selector).stream().filter(Seen::isInView).forEach(node -> collect(node, texts));
        return texts;
    }

    /** Where the first node in view lies on the screen: x, y, width, height; empty when there is none. */
    static List<Double> bounds(String selector) {
        return all(selector).stream()
                .filter(Seen::isInView)
                .findFirst()
                .map(Seen::onScreen)
                .map(b -> List.of(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight()))
                .orElse(List.of());
    }

    static List<String> windows() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window instanceof Stage stage ? String.valueOf(stage.getTitle()) : "")
                .toList();
    }

    private static Map<String, Object> card(Node card) {
        List<String> texts = new ArrayList<>();
        card.lookupAll(".card-name").forEach(node -> collect(node, texts));
        Bounds bounds = onScreen(card);
        return Map.of(
                "id", card.getId(),
                "name", String.join(" ", texts),
                "accessible", String.valueOf(card.getAccessibleText()),
                "selected", card.getPseudoClassStates().contains(SELECTED),
                "x", bounds.getCenterX(),
                "y", bounds.getCenterY());
    }

    private static Set<Node> all(String selector) {
        Set<Node> found = new java.util.LinkedHashSet<>();
        Window.getWindows().stream()
                .filter(Window::isShowing)
                .filter(window -> window.getScene() != null)
                .forEach(window -> found.addAll(window.getScene().getRoot().lookupAll(selector)));
        return found;
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled labeled -> {
                add(texts, labeled.getText());
                if (labeled.getGraphic() != null) {
                    collect(labeled.getGraphic(), texts);
                }
            }
            case TextInputControl input -> add(texts, input.getText());
            case Text text -> add(texts, text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
            default -> {}
        }
    }

    private static void add(List<String> texts, String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }

    private static boolean isInView(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMaxY() > 0 && bounds.getMinY() < node.getScene().getHeight() && bounds.getWidth() > 0;
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }
}
