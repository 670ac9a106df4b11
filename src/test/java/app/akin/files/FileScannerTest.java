package app.akin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.files.ScanOutcome.State;
import app.akin.model.FailureReason;
import app.akin.model.FoundFile;
import app.akin.task.Cancellation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileScannerTest {

    @TempDir
    private Path root;

    private final Heard heard = new Heard();

    @Test
    void filesAreFoundAtEveryDepthWithTheirStamps() throws Exception {
        Path file = write("a/b/c/deep.txt");
        assertThat(scan(root).state()).isEqualTo(State.COMPLETE);
        assertThat(heard.files).containsExactly(new FoundFile(file.toUri(), "deep.txt", FileStamps.of(file)));
    }

    @Test
    void aRootMayBeAFile() throws Exception {
        Path file = write("one.txt");
        assertThat(scan(file)).isEqualTo(new ScanOutcome(file, State.COMPLETE, 1, List.of()));
        assertThat(heard.uris()).containsExactly(file.toUri());
    }

    @Test
    void hiddenThingsAndFoldersOfProgramsArePassedByUnlessTheyAreTheRoot() throws Exception {
        write(".hidden.txt");
        write(".git/config");
        write("node_modules/left/pad.js");
        write("seen.txt");
        scan(root);
        assertThat(heard.names()).containsExactly("seen.txt");
        scan(root.resolve(".git"));
        assertThat(heard.names()).containsExactly("seen.txt", "config");
    }

    @Test
    void linksLoopsAndSecondNamesShowEachFileOnceByItsOwnName() throws Exception {
        Path file = write("folder/real.txt");
        Files.createLink(root.resolve("folder/second.txt"), file);
        Files.createSymbolicLink(root.resolve("a-link.txt"), file);
        Files.createSymbolicLink(root.resolve("folder/loop"), root);
        Files.createSymbolicLink(root.resolve("itself"), root.resolve("itself"));
        Files.createSymbolicLink(root.resolve("twin"), root.resolve("folder"));
        ScanOutcome outcome = scan(root);
        assertThat(outcome.files()).isEqualTo(1);
        assertThat(heard.names()).containsAnyOf("real.txt", "second.txt").doesNotContain("a-link.txt");
    }

    @Test
    void whatALinkLeadsToOutsideIsFound(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("far.txt"), "far");
        Files.createSymbolicLink(root.resolve("away"), elsewhere);
        scan(root);
        assertThat(heard.uris()).containsExactly(root.resolve("away/far.txt").toUri());
    }

    @Test
    void rootsThatOverlapShowEachFileOnce() throws Exception {
        write("a/one.txt");
        List<ScanOutcome> outcomes =
                new FileScanner().scan(List.of(root, root.resolve("a"), root), new Cancellation(), heard);
        assertThat(outcomes).extracting(ScanOutcome::files).containsExactly(1L, 0L, 1L);
        assertThat(heard.files).hasSize(1);
    }

    @Test
    void pipesSocketsAndDevicesAreNoFiles() throws Exception {
        run("mkfifo", root.resolve("pipe").toString());
        Files.createSymbolicLink(root.resolve("zero"), Path.of("/dev/zero"));
        write("file.txt");
        scan(root);
        assertThat(heard.names()).containsExactly("file.txt");
    }

    @Test
    void aThousandLevelsEndInTheLast() throws Exception {
        Path deepest = root;
        for (int level = 0; level < 1_000; level++) {
            deepest = deepest.resolve("d");
        }
        Files.createDirectories(deepest);
        Files.writeString(deepest.resolve("end.txt"), "end");
        assertThat(scan(root).state()).isEqualTo(State.COMPLETE);
        assertThat(heard.names()).containsExactly("end.txt");
    }

    @Test
    void aPathLongerThanTheSystemOpensIsToldAndTheRestGoesOn() throws Exception {
        String level = "x".repeat(200);
        run(
                "sh",
                "-c",
                "cd \"$0\" && i=0; while [ $i -lt 30 ]; do mkdir $1 && cd $1; i=$((i+1)); done 2> /dev/null; true",
                root.toString(),
                level);
        write("near.txt");
        ScanOutcome outcome = scan(root);
        assertThat(outcome.state()).isEqualTo(State.INCOMPLETE);
        assertThat(heard.names()).contains("near.txt");
        assertThat(heard.unread).hasSize(1);
        assertThat(heard.unread.getFirst().inWords()).isEqualTo("Could not be read: File name too long");
        run("sh", "-c", "rm -rf \"$0\"/x*", root.toString());
    }

    @Test
    void everyNameIsKeptByItsBytes() throws Exception {
        String nfc = Normalizer.normalize("강아지é", Normalizer.Form.NFC);
        String nfd = Normalizer.normalize("강아지é", Normalizer.Form.NFD);
        run(
                "sh",
                "-c",
                "cd \"$0\" && printf 1 > \"$(printf 'bad\\377\\376name')\" && printf 2 > 'new\n"
                        + "line' && printf 3 > \"$1\" && printf 4 > \"$2\" && printf 5 > '100%25 \"quoted\" #?.txt' &&"
                        + " printf 6 > '😀.txt'",
                root.toString(),
                nfc,
                nfd);
        scan(root);
        assertThat(heard.files).hasSize(6);
        List<String> contents = new ArrayList<>();
        for (URI uri : heard.uris()) {
            contents.add(Files.readString(Path.of(URI.create(uri.toString()))));
        }
        assertThat(contents).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
        assertThat(heard.names())
                .containsExactlyInAnyOrder(
                        "bad\uFFFD\uFFFDname", "new\uFFFDline", nfc, nfc, "100%25 \"quoted\" #?.txt", "😀.txt");
    }

    @Test
    void aRootThatIsNotThereIsOfflineAndAnEmptyOneIsComplete() {
        assertThat(scan(root.resolve("gone")).state()).isEqualTo(State.OFFLINE);
        assertThat(scan(root).state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void anEmptyFolderWhereADriveShouldBeIsOffline() throws Exception {
        Path drive = Files.createDirectory(root.resolve("drive"));
        FileScanner scanner = new FileScanner(new MountTable(Set.of(drive)));
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
                FileScannerTest.run("rm", "-r", drive.toString());
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

    @Test
    void cancellingEndsTheScan() throws Exception {
        write("a.txt");
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> new FileScanner().scan(List.of(root), cancelled, heard))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aFolderOfManyFilesIsStreamed() throws Exception {
        run("sh", "-c", "cd \"$0\" && seq 1 30000 | xargs touch", root.toString());
        Cancellation afterTen = new Cancellation();
        List<FoundFile> first = new ArrayList<>();
        ScanListener impatient = new ScanListener() {
            @Override
            public void found(Path scanned, FoundFile file) {
                first.add(file);
                if (first.size() == 10) {
                    afterTen.cancel();
                }
            }

            @Override
            public void unread(Path scanned, FoundFile place, FailureReason reason) {}
        };
        assertThatThrownBy(() -> new FileScanner().scan(List.of(root), afterTen, impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(first).hasSize(10);
        assertThat(scan(root).files()).isEqualTo(30_000);
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

    static String runUnprivileged(Class<?> main, String... arguments) throws Exception {
        Rights.assumeTheyCanBeDropped();
        List<String> command = new ArrayList<>(Rights.dropped());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return output;
    }

    private ScanOutcome scan(Path where) {
        return new FileScanner().scan(List.of(where), new Cancellation(), heard).getFirst();
    }

    private Path write(String below) throws IOException {
        Path file = root.resolve(below);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, below);
    }

    static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What a scan told. */
    private static final class Heard implements ScanListener {

        private final List<FoundFile> files = new ArrayList<>();
        private final List<FailureReason> unread = new ArrayList<>();

        @Override
        public void found(Path root, FoundFile file) {
            files.add(file);
        }

        @Override
        public void unread(Path root, FoundFile place, FailureReason reason) {
            unread.add(reason);
        }

        List<String> names() {
            return files.stream().map(FoundFile::name).toList();
        }

        List<URI> uris() {
            return files.stream().map(FoundFile::uri).toList();
        }
    }
}
