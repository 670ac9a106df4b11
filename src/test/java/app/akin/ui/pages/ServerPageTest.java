package app.akin.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.shell.page.PageId;
import java.util.Locale;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** A server is named in fields or in one line, whichever is easier. */
class ServerPageTest extends PageTest {

    @Test
    void fieldsAndTheOneLineFollowEachOther() throws Exception {
        own();
        assertThat(text("database")).isEqualTo("akin");
        set("host", "nas");
        assertThat(text("address")).isEqualTo("jdbc:postgresql://nas:5432/akin?user=akin");
        set("password", "se&cret");
        assertThat(text("address")).doesNotContain("cret").contains("password=•");

        set("address", text("address") + "&sslmode=require");
        assertThat(text("password")).isEqualTo("se&cret");
        set("role", "ruth");
        assertThat(text("address")).contains("user=ruth", "sslmode=require").doesNotContain("cret");
        set("port", "");
        assertThat(text("address")).startsWith("jdbc:postgresql://nas/akin?");
    }

    @Test
    void aWholeAddressPastedAsTheComputerIsTakenApart() throws Exception {
        own();
        for (String computer : new String[] {"nas", "attic"}) {
            set("host", "postgresql://ruth:pw@" + computer + ":5433/photos?sslmode=disable");
            assertThat(text("host")).isEqualTo(computer);
            assertThat(text("port")).isEqualTo("5433");
            assertThat(text("database")).isEqualTo("photos");
            assertThat(text("role")).isEqualTo("ruth");
            assertThat(text("password")).isEqualTo("pw");
            assertThat(text("address")).endsWith("sslmode=disable");
        }
    }

    @Test
    void aServerIsTakenAsItStandsInTheFields() throws Exception {
        own();
        set("host", "nas");
        set("password", "secret");
        press("databaseUse");
        await("only somebody's word is missing", () -> isSeen("agreeBox"));
        assertThat(world.databases().place()).isEmpty();

        set("address", "nonsense");
        press("databaseUse");
        await("it is said", () -> !isSeen("agreeBox"));
        assertThat(world.databases().place()).isEmpty();

        set("host", "attic");
        press("databaseUse");
        await("it asks again", () -> isSeen("agreeBox"));
        press("databaseAgree");
        await("it is taken", () -> world.databases().place().isPresent());
        assertThat(world.databases().kept()).contains("jdbc:postgresql://attic:5432/akin?user=akin&password=secret");
        TextField password = node("password", TextField.class);
        await("the password is hidden", () -> !password.getText().contains("secret"));
    }

    @Test
    void whatIsInTheWayComesIntoSight() throws Exception {
        own(700);
        set("host", "bad");
        press("databaseTry");
        VBox findings = node("findings", VBox.class);
        Region bar = node("statusBar", Region.class);
        await(
                "it is seen above the status bar",
                () -> findings.isVisible()
                        && findings.localToScene(findings.getLayoutBounds()).getMaxY()
                                <= bar.localToScene(bar.getLayoutBounds()).getMinY());
    }

    private void own() throws Exception {
        own(840);
    }

    private void own(int height) throws Exception {
        open(Locale.ENGLISH, 1280, height, 100);
        show(PageId.SERVER);
        RadioButton own = node("own", RadioButton.class);
        onFx(() -> {
            own.fire();
            return true;
        });
    }

    private void set(String id, String text) {
        TextField field = node(id, TextField.class);
        onFx(() -> {
            field.setText(text);
            return true;
        });
    }

    private String text(String id) {
        TextField field = node(id, TextField.class);
        return onFx(field::getText);
    }
}
