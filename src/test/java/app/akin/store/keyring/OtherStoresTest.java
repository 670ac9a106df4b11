package app.akin.store.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.store.server.ServerAddress;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is said to the stores of macOS and Windows, as far as it can be looked at elsewhere. */
class OtherStoresTest {

    private static final PasswordKey KEY =
            PasswordKey.of(ServerAddress.of("jdbc:postgresql://[::1]:5433/akin?user=a%22b"));

    @Test
    void theKeychainReadsThePasswordAsDigits() {
        assertThat(Keychain.asTyped(KEY, "a\" b"))
                .isEqualTo("add-generic-password -U -s akin -a \"a\\\"b@::1:5433/akin\" -X 61222062%n".formatted());
    }

    @Test
    void aCredentialOfWindowsHoldsWhatWasPutIntoIt() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment credential = WindowsCredentials.credential(KEY, "비밀 1", arena);
            assertThat(WindowsCredentials.secret(credential)).isEqualTo("비밀 1");
            String target =
                    credential.get(ValueLayout.ADDRESS, 8).reinterpret(200).getString(0, StandardCharsets.UTF_16LE);
            assertThat(target).isEqualTo("akin:a\"b@::1:5433/akin");
        }
    }

    @Test
    void withoutWindowsItsStoreIsSilent() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        assertThat(new WindowsCredentials().find(KEY))
                .isEqualTo(windows ? new PasswordStore.Answer.None() : new PasswordStore.Answer.Silent());
    }
}
