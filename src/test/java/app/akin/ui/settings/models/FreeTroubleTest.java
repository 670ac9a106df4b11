package app.akin.ui.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.ModelNeededException;
import app.akin.model.ModelNeededException.Need;
import app.akin.ui.kit.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a model is not freed is said in the language of the window. */
class FreeTroubleTest {

    @ParameterizedTest
    @EnumSource(Need.class)
    void everyNeedHasWordsInBothLanguages(Need need) {
        ModelNeededException thrown = new ModelNeededException(need, "own-clip", "kitchen");
        String english = FreeTrouble.of(thrown, new Messages(Locale.ENGLISH)).text();
        String korean = FreeTrouble.of(thrown, new Messages(Locale.KOREAN)).text();
        assertThat(english).contains("own-clip").startsWith("The space could not be freed");
        assertThat(korean).contains("own-clip").doesNotContain("answer", "passages");
        if (need == Need.ELSEWHERE) {
            assertThat(english).contains("kitchen");
            assertThat(korean).contains("kitchen");
        }
    }
}
