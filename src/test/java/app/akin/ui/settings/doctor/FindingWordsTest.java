package app.akin.ui.settings.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.library.Finding;
import app.akin.ui.kit.Messages;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FindingWordsTest {

    private static String differs(double difference, Locale locale) {
        return new FindingWords(new Messages(locale))
                .of(new Finding.Model("Iris", "CPU", OptionalDouble.of(difference), true));
    }

    @Test
    void howFarAModelIsFromItsReferenceReadsAsAPlainNumber() {
        assertThat(differs(0.02, Locale.ENGLISH)).isEqualTo("Iris on CPU; differs by 0.02 from its reference");
        assertThat(differs(2.4e-7, Locale.ENGLISH))
                .isEqualTo("Iris on CPU; differs by less than 0.0001 from its reference");
        assertThat(differs(2.4e-7, Locale.KOREAN)).endsWith("0.0001 미만");
    }
}
