package app.akin.store.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.store.keyring.PasswordStore.Answer;
import app.akin.store.server.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store of passwords is asked without a shell, for a limited time, and whatever it does is understood. */
@Timeout(60)
class SecretToolTest {

    private static final PasswordKey KEY =
            PasswordKey.of(ServerAddress.of("jdbc:postgresql://nas/akin?user=o'neill%20%24(touch%20gone)"));

    @TempDir
    private Path folder;

    private FakeSecretTool fake;

    @BeforeEach
    void make() throws IOException {
        fake = new FakeSecretTool(folder.resolve("bin"));
    }

    @Test
    void aPasswordThatIsKeptIsFoundAgainAndStandsInNoArgument() throws IOException {
        assertThat(fake.tool().find(KEY)).isEqualTo(new Answer.None());
        for (String secret : List.of("비밀 \"1\" $HOME", "second")) {
            assertThat(fake.tool().keep(KEY, secret)).isTrue();
            assertThat(fake.tool().find(KEY)).isEqualTo(new Answer.Found(secret));
            assertThat(String.join("\n", fake.asked())).doesNotContain(secret);
        }
        assertThat(fake.asked())
                .contains("lookup service akin server nas port 5432 database akin user o'neill $(touch gone)");
        assertThat(fake.asked().get(1)).startsWith("store --label=Akin: o'neill");
        assertThat(new Answer.Found("second").toString()).doesNotContain("second");
    }

    @Test
    void whereThereIsNoProgramThereIsNoPassword() {
        SecretTool absent = SecretTool.on(folder + ":/no/such/folder::relative");
        assertThat(absent.isThere()).isFalse();
        assertThat(absent.find(KEY)).isEqualTo(new Answer.None());
        assertThat(absent.keep(KEY, "secret")).isFalse();
        assertThat(SecretTool.on("/no/such/folder:" + folder.resolve("bin")).isThere())
                .isTrue();
    }

    @Test
    void oneThatHangsIsEndedAndIsSilent() throws IOException {
        fake.behaves("exec sleep 600");
        assertThat(fake.tool().find(KEY)).isEqualTo(new Answer.Silent());
        assertThat(fake.tool().keep(KEY, "secret")).isFalse();
    }

    @Test
    void oneThatLeavesSomethingRunningIsNotWaitedFor() throws IOException {
        fake.behaves("sleep 600 & printf secret");
        for (int i = 0; i < 2; i++) {
            assertThat(fake.tool().find(KEY)).isEqualTo(new Answer.Found("secret"));
        }
    }

    @Test
    void oneThatComplainsOrPrintsWithoutEndIsSilent() throws IOException {
        fake.behaves("echo 'Cannot autolaunch D-Bus' >&2; exit 1");
        assertThat(fake.tool().find(KEY)).isEqualTo(new Answer.Silent());
        assertThat(fake.tool().keep(KEY, "secret")).isFalse();
        fake.behaves("exec yes");
        assertThat(fake.tool().find(KEY)).isEqualTo(new Answer.Silent());
        Files.writeString(folder.resolve("bin/secret-tool"), "no program at all");
        assertThat(fake.tool().find(KEY)).isEqualTo(new Answer.Silent());
    }

    @Test
    void aLockedStoreIsNotAskedAgainForAMoment() throws IOException {
        fake.behaves("echo x >> '" + folder + "/calls'; echo locked >&2; exit 1");
        Passwords passwords = fake.passwords();
        ServerAddress address = ServerAddress.of("jdbc:postgresql://nas/akin?user=guest");
        assertThat(passwords.find(address)).isEmpty();
        assertThat(passwords.find(address)).isEmpty();
        assertThat(passwords.partIn(address)).isEqualTo(Passwords.Part.SILENT);
        assertThat(Files.readAllLines(folder.resolve("calls"))).hasSize(1);
    }
}
