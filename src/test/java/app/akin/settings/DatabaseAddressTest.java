package app.akin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.settings.DatabaseAddress.Fault;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/akin",
                "jdbc:postgresql://db.example:5433/akin?user=ruth&password=p%20w",
                "jdbc:postgresql://[::1]:5432/akin",
                "jdbc:postgresql://one:5432,two:5432/akin?targetServerType=primary"
            })
    void whatCanBeTriedHasNoFault(String address) {
        assertThat(DatabaseAddress.fault(address)).isEmpty();
    }

    @Test
    void aFieldShowsNoSecretAndUnderstandsItsDots() {
        String stored = "jdbc:postgresql://db/akin?user=ruth&password=p%25w$1&sslpassword=two";
        String shown = DatabaseAddress.shown(stored);

        assertThat(shown).isEqualTo("jdbc:postgresql://db/akin?user=ruth&password=••••••&sslpassword=••••••");
        assertThat(DatabaseAddress.meant(shown, Optional.of(stored))).isEqualTo(stored);
        assertThat(DatabaseAddress.meant(shown.replace("//db/", "//other/"), Optional.of(stored)))
                .isEqualTo(stored.replace("//db/", "//other/"));
        assertThat(DatabaseAddress.meant("jdbc:postgresql://db/akin?password=new", Optional.of(stored)))
                .endsWith("?password=new");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "localhost, SCHEME",
        "postgresql://localhost/akin, SCHEME",
        "jdbc:mysql://localhost/akin, SCHEME",
        "jdbc:postgresql://local host/akin, SPACES",
        "jdbc:postgresql:///akin, HOST",
        "'jdbc:postgresql://one,/akin', HOST",
        "jdbc:postgresql://localhost:0/akin, PORT",
        "jdbc:postgresql://localhost:65536/akin, PORT",
        "jdbc:postgresql://localhost:five/akin, PORT",
        "jdbc:postgresql://localhost, DATABASE",
        "jdbc:postgresql://localhost/, DATABASE",
        "jdbc:postgresql://localhost/?user=ruth, DATABASE"
    })
    void theFirstFaultIsNamed(String address, Fault fault) {
        assertThat(DatabaseAddress.fault(address)).contains(fault);
    }

    @Test
    void aPasswordIsTakenOutAndNothingElse() {
        String plain = "jdbc:postgresql://nas/akin";
        assertThat(DatabaseAddress.withoutPassword(plain + "?password=a%26b")).isEqualTo(plain);
        assertThat(DatabaseAddress.withoutPassword(plain + "?password=&sslmode=require"))
                .isEqualTo(plain + "?sslmode=require");
        String more = plain + "?user=password&sslpassword=two";
        assertThat(DatabaseAddress.withoutPassword(more + "&password=one")).isEqualTo(more);
        assertThat(DatabaseAddress.withoutPassword(more)).isEqualTo(more);
    }
}
