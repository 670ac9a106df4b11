package app.akin.ui.shell.banner;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakeModels;
import app.akin.ui.pages.Now;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the window says of the models by itself. */
class ModelWatchTest {

    private final Now now = new Now();
    private final FakeModels models = new FakeModels();
    private final Banners banners = new Banners();
    private final ModelWatch watch =
            new ModelWatch(models, now.background(), new Messages(Locale.ENGLISH), banners, () -> {}, trouble -> {});

    @AfterEach
    void end() {
        now.close();
    }

    @Test
    void picturesThatAreReadAgainAreSaidOnceAndNoLongerThanItLasts() {
        models.readAgain(292);
        look();
        Banner said = banners.shown().get().orElseThrow();
        assertThat(said.headline() + " " + said.text())
                .isEqualTo("Akin has better eyes now: it is reading 292 pictures again; words are found already.");

        banners.lower(said.key());
        models.readAgain(276);
        look();
        assertThat(banners.shown().get()).as("closed by a person").isEmpty();

        models.readAgain(0);
        look();
        assertThat(banners.shown().get()).isEqualTo(Optional.empty());
    }

    @Test
    void picturesOfAnotherComputerAreSaidOnceAndNoLongerThanTheyAreUnseen() {
        models.leaveUnseen(37);
        heard();
        Banner said = banners.shown().get().orElseThrow();
        assertThat(said.headline()).contains("37 pictures");
        assertThat(said.text()).isNotBlank();
        assertThat(said.key()).isEqualTo("model-others");

        banners.lower(said.key());
        models.leaveUnseen(40);
        heard();
        assertThat(banners.shown().get()).as("closed by a person").isEmpty();

        models.leaveUnseen(0);
        heard();
        models.leaveUnseen(2);
        heard();
        assertThat(banners.shown().get().orElseThrow().headline()).contains("2 pictures");
        models.leaveUnseen(0);
        heard();
        assertThat(banners.shown().get()).isEqualTo(Optional.empty());
    }

    private void heard() {
        watch.models(models.all());
        now.settle();
        now.settle();
    }

    private void look() {
        watch.look();
        now.settle();
        now.settle();
    }
}
