package app.akin.ui.settings.section;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.kit.Messages;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What people read of a trouble has words alone. */
class TroublesTest {

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void whatWasSaidForPeopleIsSaid() {
        assertThat(words(new IOException("The disk is full: /home/ruth/notes.v2.Final.txt")))
                .isEqualTo("The disk is full: /home/ruth/notes.v2.Final.txt");
    }

    @Test
    void namesOfJavaAreNot() {
        assertThat(words(new RuntimeException(new IOException("broken")))).startsWith("something unexpected");
        assertThat(words(new NullPointerException(
                        "Cannot invoke \"app.akin.model.Passage.text()\" because \"passage\" is null")))
                .startsWith("something unexpected");
        assertThat(words(new ClassCastException("class java.lang.String cannot be cast to class java.lang.Long")))
                .startsWith("something unexpected");
        assertThat(words(new IllegalStateException())).startsWith("something unexpected");
    }

    private String words(Throwable thrown) {
        return Troubles.inWords(thrown, messages);
    }
}
