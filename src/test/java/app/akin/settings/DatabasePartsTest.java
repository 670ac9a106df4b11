package app.akin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields and the one line say the same. */
class DatabasePartsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://nas/akin",
                "jdbc:postgresql://nas:5433/akin?user=ruth",
                "jdbc:postgresql://[::1]:5432/akin?user=akin&password=secret&sslmode=disable",
                "jdbc:postgresql://one:1,two:2/akin?user=akin&sslmode=require&sslrootcert=/a/b.crt",
                "jdbc:postgresql://nas/akin?user=akin&password=••••••"
            })
    void whatWasTakenApartIsPutTogetherAsItWas(String address) {
        DatabaseParts parts = DatabaseParts.of(address).orElseThrow();
        assertThat(parts.address()).isEqualTo(address);
        assertThat(DatabaseParts.of(parts.address())).contains(parts);
    }

    @Test
    void theFormOfPostgresqlsOwnProgramsIsTakenApartToo() {
        assertThat(DatabaseParts.of(" postgresql://ruth:se%26cret@nas:5433/photos?sslmode=require "))
                .contains(new DatabaseParts("nas", "5433", "photos", "ruth", "se&cret", "sslmode=require"));
        assertThat(DatabaseParts.of("nas")).isEmpty();
        assertThat(DatabaseParts.of("postgresql://")).contains(new DatabaseParts("", "", "", "", "", ""));
    }

    @Test
    void whateverStandsInAFieldIsThatAndNothingElse() {
        DatabaseParts odd = new DatabaseParts("nas", "", "my photos", "ruth&co", "a?b&user=c#100%", "");
        assertThat(DatabaseParts.of(odd.address())).contains(odd);
        assertThat(DatabaseAddress.fault(odd.address())).isEmpty();
        assertThat(new DatabaseParts("fe80::1", "5432", "akin", "akin", "", "").address())
                .isEqualTo("jdbc:postgresql://[fe80::1]:5432/akin?user=akin");
    }

    @Test
    void aFieldThatIsEmptyIsSaidAsInAnAddress() {
        assertThat(DatabaseAddress.fault(DatabaseParts.USUAL.address())).contains(DatabaseAddress.Fault.HOST);
        assertThat(DatabaseAddress.fault(new DatabaseParts("nas", "x", "akin", "", "", "").address()))
                .contains(DatabaseAddress.Fault.PORT);
        assertThat(DatabaseAddress.fault(new DatabaseParts("nas", "", "", "", "", "").address()))
                .contains(DatabaseAddress.Fault.DATABASE);
    }

    @Test
    void dotsStandForThePasswordThatIsKept() {
        String kept = "jdbc:postgresql://nas/akin?user=akin&password=secret";
        DatabaseParts shown = DatabaseParts.of(DatabaseAddress.shown(kept)).orElseThrow();
        assertThat(shown.password()).doesNotContain("secret").isNotEmpty();
        assertThat(DatabaseAddress.meant(shown.address(), Optional.of(kept))).isEqualTo(kept);
    }
}
