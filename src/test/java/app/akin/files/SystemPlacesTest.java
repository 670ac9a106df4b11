package app.akin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemPlacesTest {

    @Test
    void whatTheSystemShowsAsFilesIsPassedBy(@TempDir Path folder) throws Exception {
        assertThat(SystemPlaces.contains(Path.of("/proc/1/environ"))).isTrue();
        assertThat(SystemPlaces.contains(Path.of("/home/proc/a.txt"))).isFalse();
        assertThat(SystemPlaces.contains(Path.of("/run/media/ann/card"))).isFalse();
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/null"));
        assertThat(SystemPlaces.isBehind(link)).isTrue();
        Path other = Files.createSymbolicLink(folder.resolve("other"), folder);
        assertThat(SystemPlaces.isBehind(other)).isFalse();
    }

    @Test
    void placesWithoutFilesOfAPersonArePassedByAndOthersAreNot(@TempDir Path folder) throws Exception {
        Path system = Files.createSymbolicLink(folder.resolve("system"), Path.of("/proc/self"));
        Path file = Files.writeString(folder.resolve("a.txt"), "a");

        assertThat(List.of(Path.of("/proc/self"), Path.of("/dev/null"), system)).allMatch(FileScanner::passesBy);
        assertThat(List.of(folder, file, folder.resolve("absent"))).noneMatch(FileScanner::passesBy);
    }
}
