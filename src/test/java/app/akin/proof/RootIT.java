package app.akin.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.akin.proof.program.AkinHome;
import app.akin.proof.program.Await;
import app.akin.proof.program.RunningAkin;
import app.akin.proof.sample.Drawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;

/** Root, where it may make no namespace of its own as in most containers, runs its database as the user postgres. */
final class RootIT {

    @Test
    void withoutNamespacesTheDatabaseRunsAsTheUserPostgres() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "root alone needs this");
        assumeTrue(Files.readString(Path.of("/etc/passwd")).contains("\npostgres:"), "needs a user called postgres");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs setpriv");
        assumeTrue(isOpenToAll(Path.of("").toAbsolutePath()), "needs a program that everybody can reach");
        try (AkinHome home = AkinHome.create()) {
            Path refusing = Files.createDirectory(home.files().resolve("bin")).resolve("unshare");
            Files.writeString(refusing, "#!/bin/sh\necho 'unshare failed: Operation not permitted' >&2\nexit 1\n");
            assertThat(refusing.toFile().setExecutable(true)).isTrue();
            home.with("PATH", refusing.getParent() + ":" + System.getenv("PATH"));

            Drawing.many(home.files().resolve("album"), 1, 40);
            RunningAkin run =
                    home.start("index", "--json", home.files().resolve("album").toString());
            String owner = Await.value(
                    java.time.Duration.ofMinutes(1),
                    "a server",
                    () -> home.servers().stream().findFirst().map(server -> owner(server.pid())));
            assertThat(owner).isEqualTo("postgres");
            assertThat(run.answer().report().indexed()).isEqualTo(40);
            home.mustHaveNoProcess();
            assertThat(home.run("search", "--json", "--limit", "100", "a red ball")
                            .paths())
                    .hasSize(40);
        }
    }

    /** The database comes with the program, and another user has to start it there. */
    private static boolean isOpenToAll(Path folder) throws IOException {
        for (Path each = folder; each != null; each = each.getParent()) {
            if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static String owner(long process) {
        return ProcessHandle.of(process).flatMap(handle -> handle.info().user()).orElse("nobody");
    }
}
