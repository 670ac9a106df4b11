package app.akin.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.VectorStorage;
import app.akin.ui.shell.page.PageId;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What each way to keep vectors takes and finds is shown, and one is chosen. */
class SizePageTest extends PageTest {

    @Test
    void aWayIsChosenAndItsChangePaused() throws Exception {
        open();
        show(PageId.SETTINGS);
        press("section-size");
        ComboBox<Optional<VectorStorage>> choice = choice();
        await("the sizes are there", () -> choice.getItems().size() == 4);
        assertThat(choice.getValue()).isEmpty();
        assertThat(stage.getScene().getRoot().lookupAll(".label").stream()
                        .map(each -> ((Label) each).getText())
                        .toList())
                .as("the model by its name; what is not all is not shown as all")
                .contains("Iris", "99.96%", "99.99%", "100%");

        onFx(() -> {
            choice.show();
            choice.setValue(Optional.of(VectorStorage.BIT));
            choice.hide();
            return true;
        });
        await("it is chosen", () -> world.sizes().wish().equals(Optional.of(VectorStorage.BIT)));
        await("it can be paused", () -> isSeen("pause"));
        press("pause");
        await("it is paused", () -> world.sizes().isPaused());
        press("pause");
        await("it goes on", () -> !world.sizes().isPaused());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Optional<VectorStorage>> choice() {
        return node("choice", ComboBox.class);
    }
}
