package app.akin.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.FxTest;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What appears below the edge of a page is brought into sight. */
class IntoSightTest extends FxTest {

    private final Region above = new Region();
    private final Region question = new Region();
    private ScrollPane page;
    private Stage stage;

    @BeforeEach
    void open() {
        onFx(() -> {
            question.setMinHeight(80);
            question.setVisible(false);
            question.managedProperty().bind(question.visibleProperty());
            page = new ScrollPane(new VBox(above, question));
            IntoSight.whenShown(question);
            stage = new Stage();
            stage.setScene(new Scene(page, 300, 200));
            stage.show();
            return true;
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void aPageIsScrolledToWhatAppearsBelowItsEdge() {
        appear(500);
        await("the question is in sight", () -> bottom() <= 200);
        assertThat(onFx(() -> page.getVvalue())).isPositive();
    }

    @Test
    void whatIsSeenAnywayMovesNothing() {
        appear(60);
        await("the question is there", () -> question.getHeight() >= 80);
        assertThat(onFx(() -> page.getVvalue())).isZero();
    }

    private void appear(double high) {
        onFx(() -> {
            above.setMinHeight(high);
            question.setVisible(true);
            return true;
        });
    }

    private double bottom() {
        return question.localToScene(question.getLayoutBounds()).getMaxY();
    }
}
