package app.akin.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.XServer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A choice is made when its list closes, not while somebody looks through it. */
class ChoicesTest {

    private final List<String> chosen = new CopyOnWriteArrayList<>();
    private Stage stage;
    private ComboBox<String> box;

    @BeforeAll
    static void screen() throws Exception {
        XServer.ensure();
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        onFx(() -> {
            box = new ComboBox<>();
            Choices.fill(box, List.of("light", "dark", "system"), each -> each.toUpperCase(Locale.ROOT));
            box.setValue("light");
            Choices.onChosen(box, chosen::add);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(box), 300, 200));
            stage.show();
            return stage;
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            stage.close();
            return stage;
        });
    }

    @Test
    void nothingIsChosenWhileTheListIsOpen() {
        onFx(() -> {
            box.show();
            box.setValue("dark");
            box.setValue("system");
            return box;
        });
        assertThat(chosen).isEmpty();
        onFx(() -> {
            box.hide();
            return box;
        });
        assertThat(chosen).containsExactly("system");
    }

    @Test
    void whatWasTakenBackByTheProgramCanBeChosenAgain() {
        choose("dark");
        onFx(() -> {
            box.setValue("light");
            return box;
        });
        choose("dark");
        choose("dark");
        assertThat(chosen).containsExactly("dark", "dark");
    }

    private void choose(String value) {
        onFx(() -> {
            box.show();
            box.setValue(value);
            box.hide();
            return box;
        });
    }

    private static <T> void onFx(Callable<T> call) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, call);
    }
}
