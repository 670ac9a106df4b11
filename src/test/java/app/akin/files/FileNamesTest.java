package app.akin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamesTest {

    @Test
    void namesThatTurnTheirReadingDirectionAreShownAsTheyAre() {
        assertThat(FileNames.shown(Path.of("/x/photo\u202Egpj.exe"))).isEqualTo("photo\uFFFDgpj.exe");
    }

    @Test
    void theRootHasAName() {
        assertThat(FileNames.shown(Path.of("/"))).isEqualTo("/");
    }

    @Test
    void decomposedHangulIsComposed() {
        assertThat(FileNames.shown(Path.of("\u1100\u1161\u11BC.jpg"))).isEqualTo("강.jpg");
    }

    @Test
    void placesOfDrivesThatAreAwayAreThoseWantedAndNotPresent(@TempDir Path folder) throws Exception {
        Path wanted = Files.writeString(folder.resolve("fstab"), """
            # a comment
            UUID=1 / ext4 defaults 0 1
            UUID=2 /mnt/my\\040photos ext4 noauto 0 2
            UUID=3 /mnt/here ext4 defaults 0 2
            UUID=4 none swap sw 0 0
            """);
        Path present = Files.writeString(folder.resolve("mounts"), "/dev/sdb1 /mnt/here ext4 rw 0 0\n");
        MountTable table = MountTable.read(wanted, present);
        assertThat(table.missing()).containsExactly(Path.of("/mnt/my photos"));
        assertThat(table.isDriveMissingAt(Path.of("/mnt/../mnt/my photos"))).isTrue();
    }

    @Test
    void seenFilesAreSeenOnceHoweverMany() {
        SeenFiles seen = new SeenFiles();
        for (long number = 0; number < 10_000; number++) {
            assertThat(seen.add(new FileKey.Identity(number % 3, number))).isTrue();
        }
        assertThat(seen.add(new FileKey.Identity(1, 1))).isFalse();
        assertThat(seen.add(new FileKey.Identity(2, 1))).isTrue();
        assertThat(seen.add(new FileKey.Identity(0, 0))).isFalse();
    }
}
