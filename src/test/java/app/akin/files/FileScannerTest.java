package app.akin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.files.ScanOutcome.State;
import app.akin.model.FailureReason;
import app.akin.model.FoundFile;
import app.akin.task.Cancellation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file is found once, by its own name, and nothing that is no file. */
class FileScannerTest extends ScanTest {

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
    void whatAPersonNamedIsPassedByInAnyCaseAndLettersMayBeLeftOpen() throws Exception {
        write("Build/a.jpg");
        write("keep/b.TMP");
        write("keep/c.tmpl");
        write("keep/x+y/d.jpg");
        write("keep/xxy/e.jpg");
        FileScanner scanner = new FileScanner(() -> List.of("build", "*.tmp", "x+y", "?.raw"));

        scanner.scan(List.of(root), new Cancellation(), heard);

        assertThat(heard.names()).containsExactlyInAnyOrder("c.tmpl", "e.jpg");
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
        // At once: what takes the folder away afterwards asks for the real path of each, for a minute.
        run("sh", "-c", "rm -rf \"$0\"/d", root.toString());
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
        assertThat(heard.unread.getFirst().inWords()).isEqualTo("The drive did not give it");
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
        run("sh", "-c", "rm -rf \"$0\"/*", root.toString());
    }
}
