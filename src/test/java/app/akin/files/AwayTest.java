package app.akin.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.files.ScanOutcome.State;
import app.akin.model.FailureReason;
import app.akin.model.FoundFile;
import app.akin.task.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is away is not gone. */
class AwayTest extends ScanTest {

    @Test
    void aRootThatIsNotThereIsOfflineAndAnEmptyOneIsComplete() {
        assertThat(scan(root.resolve("gone")).state()).isEqualTo(State.OFFLINE);
        assertThat(scan(root).state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void anEmptyFolderWhereADriveShouldBeIsOffline() throws Exception {
        Path drive = Files.createDirectory(root.resolve("drive"));
        FileScanner scanner = new FileScanner(new MountTable(Set.of(drive)), List::of);
        assertThat(scanner.scan(List.of(drive), new Cancellation(), heard)
                        .getFirst()
                        .state())
                .isEqualTo(State.OFFLINE);
        ScanOutcome above =
                scanner.scan(List.of(root), new Cancellation(), heard).getFirst();
        assertThat(above.state()).isEqualTo(State.INCOMPLETE);
        assertThat(above.vouchesFor(drive.resolve("photo.jpg").toUri())).isFalse();
        assertThat(above.vouchesFor(root.resolve("photo.jpg").toUri())).isTrue();
    }

    @Test
    void aRootThatVanishesDuringTheScanIsOffline() throws Exception {
        Path drive = Files.createDirectory(root.resolve("drive"));
        Files.writeString(drive.resolve("one.txt"), "one");
        ScanListener unplugging = new ScanListener() {
            @Override
            public void found(Path scanned, FoundFile file) {
                run("rm", "-r", drive.toString());
            }

            @Override
            public void unread(Path scanned, FoundFile place, FailureReason reason) {}
        };
        assertThat(new FileScanner()
                        .scan(List.of(drive), new Cancellation(), unplugging)
                        .getFirst()
                        .state())
                .isEqualTo(State.OFFLINE);
    }

    @Test
    void aLinkToADriveThatIsAwayVouchesForNothingBehindItAndOneToADeletedFileDoes() throws Exception {
        Files.createSymbolicLink(root.resolve("drive"), Path.of("/nowhere/at/all"));
        Path file = write("folder/file.txt");
        Path link = Files.createSymbolicLink(root.resolve("link.txt"), file);
        Files.delete(file);
        ScanOutcome outcome = scan(root);
        assertThat(outcome.vouchesFor(root.resolve("drive/a.jpg").toUri())).isFalse();
        assertThat(outcome.vouchesFor(link.toUri())).isTrue();
    }

    /** Root reads everything: the scan runs in a process that has lost that right. */
    @Test
    void aFolderWithoutPermissionIsToldAndNothingBelowItCountsAsGone() throws Exception {
        write("open/a.txt");
        write("locked/b.txt");
        run("chmod", "000", root.resolve("locked").toString());
        try {
            String told = runUnprivileged(ScanProbe.class, root.toString());
            assertThat(told.lines())
                    .containsExactlyInAnyOrder(
                            "found a.txt",
                            "unread locked: Not allowed to read this file",
                            "INCOMPLETE",
                            "vouches for locked: false",
                            "vouches for open: true");
        } finally {
            run("chmod", "755", root.resolve("locked").toString());
        }
    }
}
