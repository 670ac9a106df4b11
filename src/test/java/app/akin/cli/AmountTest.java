package app.akin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void oneIsOneAndAllOthersAreSeveral() {
        assertThat(Amount.of(1, "file")).isEqualTo("1 file");
        assertThat(Amount.of(0, "file")).isEqualTo("0 files");
        assertThat(Amount.of(2, "search")).isEqualTo("2 searches");
        assertThat(Amount.of(21, "passage")).isEqualTo("21 passages");
    }
}
