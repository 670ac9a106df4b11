package app.akin.ui.settings.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardTextTest {

    @Test
    void marksAreGoneAndBrokenLinesAreJoined() {
        assertThat(CardText.plain("""
            # Iris

            Small enough to come with
            the program.

            * **Limits** It is often `wrong`,
              and knows no names.
            * **Licence** Apache-2.0
            """)).isEqualTo("""
                Iris

                Small enough to come with the program.

                • Limits It is often wrong, and knows no names.
                • Licence Apache-2.0\
                """);
    }
}
