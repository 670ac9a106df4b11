package app.akin.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.akin.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever slip an address has, its password is told nobody. */
class ServerAddressTest {

    private static final String SECRET = "s3cr3t%zz";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:1?user=ruth&password=" + SECRET,
                "jdbc:postgresql://127.0.0.1:1akin?user=ruth&password=" + SECRET,
                "jdbc:postgresql://127.0.0.1:1/akin?user=ruth&password=" + SECRET,
                "jdbc:postgresql://127.0.0.1:1/akin?user=ruth&sslmode=nonsense&password=" + SECRET,
                "jdbc:postgresql://127.0.0.1:1/akin?password=" + SECRET + "&loginTimeout=many",
                "jdbc:postgresql://ruth:" + SECRET + "@127.0.0.1:1/akin",
                "jdbc:postgresql://127.0.0.1:port/akin?password=" + SECRET,
                "jdbc:postgresql://127.0.0.1:99999/akin?password=" + SECRET,
                "jdbc:postgresql:/127.0.0.1:1/akin?password=" + SECRET
            })
    void noSlipShowsAPassword(String typed) {
        Throwable failure =
                catchThrowable(() -> Database.open(ServerAddress.of(typed)).close());

        assertThat(failure).isNotNull();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain("s3cr3t");
        }
    }

    @Test
    void whatIsTypedIsUnderstood() {
        ServerAddress address =
                ServerAddress.of(" jdbc:postgresql://[::1]:5433,b/akin?user=r%20u&password=100%&sslmode=require ");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:5433,b/akin");
        assertThat(address.user()).contains("r u");
        assertThat(address.password()).contains("100%");
        assertThat(address.more()).containsOnlyKeys("sslmode");
        assertThat(address).hasToString("jdbc:postgresql://[::1]:5433,b/akin");
    }
}
