package app.akin.ui.settings.folders;

import app.akin.ui.kit.KeyFocus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;

/**
 * Keeps the keyboard in a list whose rows are made anew: at the same button of the same row, else at the row's usual button,
 * else at the next row.
 */
final class RowKeyboard {

    private final VBox rows;
    private final String usual;
    private final Node otherwise;

    /**
     * @param rows each with what tells it from others as its user data
     * @param usual the id of the button that every row has
     * @param otherwise where the keyboard goes when no row is left
     */
    RowKeyboard(VBox rows, String usual, Node otherwise) {
        this.rows = rows;
        this.usual = usual;
        this.otherwise = otherwise;
    }

    void renew(List<Node> now) {
        List<Node> old = List.copyOf(rows.getChildren());
        Optional<Node> owner = Optional.ofNullable(rows.getScene()).map(Scene::getFocusOwner);
        int at = owner.map(node -> row(old, node)).orElse(-1);
        boolean ring = owner.filter(Node::isFocusVisible).isPresent();
        rows.getChildren().setAll(now);
        if (at >= 0) {
            Optional<Node> same = now.stream()
                    .filter(row -> Objects.equals(row.getUserData(), old.get(at).getUserData()))
                    .findFirst();
            Optional<Node> next = same.or(() -> now.stream().skip(at).findFirst())
                    .or(() -> now.isEmpty() ? Optional.empty() : Optional.of(now.getLast()));
            Stream.of(
                            same.flatMap(row -> button(row, owner.get().getId())),
                            next.flatMap(row -> button(row, usual)),
                            Optional.of(otherwise))
                    .flatMap(Optional::stream)
                    .anyMatch(node -> takes(node, ring));
        }
    }

    private static int row(List<Node> rows, Node node) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).lookupAll(".button").contains(node))
                .findFirst()
                .orElse(-1);
    }

    private static Optional<Node> button(Node row, String id) {
        return Optional.ofNullable(row.lookup("#" + id));
    }

    /** @param ring whether the keyboard is to be seen there */
    private static boolean takes(Node node, boolean ring) {
        node.requestFocus();
        boolean taken = node.getScene().getFocusOwner() == node;
        if (taken && ring) {
            KeyFocus.to(node);
        }
        return taken;
    }
}
