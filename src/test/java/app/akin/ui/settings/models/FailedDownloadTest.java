package app.akin.ui.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.models.Models.State;
import app.akin.library.models.Models.State.Failed.Why;
import app.akin.ui.kit.Messages;
import app.akin.ui.pages.FakeIndexing;
import app.akin.ui.pages.FakeModels;
import app.akin.ui.pages.Now;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Why a model could not be fetched, in the window's language. */
class FailedDownloadTest {

    private static final String MESSAGE = "What Java says";

    private final Now now = new Now();
    private final FakeModels models = new FakeModels();

    @AfterEach
    void end() {
        now.close();
    }

    private String said(Locale locale, Why why) {
        ModelsViewModel model = new ModelsViewModel(models, new FakeIndexing(), now.background(), new Messages(locale));
        models.become(FakeModels.clip(new State.Failed(MESSAGE, why)));
        model.show(models.all());
        now.settle();
        return model.card(FakeModels.CLIP).orElseThrow().note();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OTHER")
    void aKnownReasonIsSaidInBothLanguages(Why why) {
        assertThat(said(Locale.ENGLISH, why)).matches("[A-Z].*[.]").doesNotContain("Java");
        assertThat(said(Locale.KOREAN, why)).matches("[가-힣].*[.]");
    }

    @Test
    void anyOtherIsSaidAsItCame() {
        assertThat(said(Locale.ENGLISH, Why.OTHER)).isEqualTo(MESSAGE);
    }
}
