package app.akin.ui.search.details;

import app.akin.model.DrawnPage.Mark;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Lies over a page, as large as that: the edge of its sheet, and words marked on it as with a pen. */
final class MarkLayer extends Region {

    private List<Mark> marks = List.of();

    MarkLayer() {
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getStyleClass().add("page-edge");
    }

    /** What lies below is no page. */
    void hide() {
        setVisible(false);
    }

    void show(List<Mark> newMarks) {
        marks = List.copyOf(newMarks);
        setVisible(true);
        getChildren().setAll(marks.stream().map(_ -> rectangle()).toList());
        requestLayout();
    }

    private static Rectangle rectangle() {
        Rectangle rectangle = new Rectangle();
        rectangle.getStyleClass().add("page-mark");
        return rectangle;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            Rectangle rectangle = (Rectangle) getChildren().get(i);
            rectangle.setX(mark.left() * getWidth());
            rectangle.setY(mark.top() * getHeight());
            rectangle.setWidth(mark.width() * getWidth());
            rectangle.setHeight(mark.height() * getHeight());
        }
    }
}
