package app.akin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Path HOME = Path.of("/home/ruth");

    @TempDir
    Path folder;

    private static Path locate(Map<String, String> environment, String system) {
        return DataFolder.locate(Optional.empty(), environment, system, HOME).root();
    }

    @Test
    void aChosenFolderGoesBeforeTheEnvironmentAndThatBeforeTheSystem() {
        Map<String, String> environment = Map.of("AKIN_HOME", "/a", "XDG_DATA_HOME", "/x");
        assertThat(DataFolder.locate(Optional.of(Path.of("/b")), environment, "Linux", HOME)
                        .root())
                .isEqualTo(Path.of("/b"));
        assertThat(locate(environment, "Linux")).isEqualTo(Path.of("/a"));
        assertThat(locate(Map.of("AKIN_HOME", " ", "XDG_DATA_HOME", "/x"), "Linux"))
                .isEqualTo(Path.of("/x/akin"));
    }

    @Test
    void aPlaceThatWasChosenOnceIsRememberedAfterTheEnvironment() throws IOException {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", folder.toString(), "XDG_DATA_HOME", "/x");
        PlaceMemory memory = PlaceMemory.of(environment, "Linux", HOME);
        assertThat(memory.recall()).isEmpty();
        memory.remember(Path.of("/chosen place"));

        assertThat(locate(environment, "Linux")).isEqualTo(Path.of("/chosen place"));
        assertThat(locate(Map.of("XDG_CONFIG_HOME", folder.toString(), "AKIN_HOME", "/a"), "Linux"))
                .isEqualTo(Path.of("/a"));
        Files.writeString(memory.file(), "no absolute path\n");
        assertThat(locate(environment, "Linux")).isEqualTo(Path.of("/x/akin"));
    }

    @Test
    void whatOthersMayReadIsTightened() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path root = Files.createDirectories(folder.resolve("home/log")).getParent();
        Path log = Files.writeString(root.resolve("log/akin.log"), "said");
        Path settings = Files.writeString(root.resolve("settings.json"), "{}");
        for (Path path : List.of(root, log.getParent(), log, settings)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        assertThat(new DataFolder(root).prepare()).isEmpty();
        for (Path path : List.of(root, log.getParent(), log, settings)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .endsWith("------");
        }
    }

    @Test
    void whereThePlaceIsRememberedDependsOnTheSystem() {
        assertThat(PlaceMemory.of(Map.of(), "Linux", HOME).file())
                .isEqualTo(HOME.resolve(".config/akin/library-place"));
        assertThat(PlaceMemory.of(Map.of("APPDATA", "/c/roaming"), "Windows 11", HOME)
                        .file())
                .isEqualTo(Path.of("/c/roaming/Akin/library-place"));
        assertThat(PlaceMemory.of(Map.of(), "Mac OS X", HOME).file())
                .isEqualTo(HOME.resolve("Library/Preferences/Akin/library-place"));
    }

    @Test
    void everySystemHasItsOwnPlace() {
        assertThat(locate(Map.of(), "Linux")).isEqualTo(HOME.resolve(".local/share/akin"));
        assertThat(locate(Map.of("XDG_DATA_HOME", "relative"), "Linux")).isEqualTo(HOME.resolve(".local/share/akin"));
        assertThat(locate(Map.of(), "Mac OS X")).isEqualTo(HOME.resolve("Library/Application Support/Akin"));
        assertThat(locate(Map.of("LOCALAPPDATA", "/c/local"), "Windows 11")).isEqualTo(Path.of("/c/local/Akin"));
        assertThat(locate(Map.of(), "Windows 11")).isEqualTo(HOME.resolve("AppData/Local/Akin"));
    }

    @Test
    void foldersAreMadeForTheirOwnerAlone() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("a/b"));
        assertThat(data.prepare()).isEmpty();
        for (Path made : new Path[] {data.root(), data.postgres(), data.models(), data.log()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
        try (var files = Files.list(data.root())) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void aFileInItsPlaceIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("akin"), "");
        assertThat(new DataFolder(file).prepare())
                .hasValueSatisfying(problem -> assertThat(problem.kind()).isEqualTo(PlaceProblem.Kind.NOT_A_FOLDER));
    }

    @Test
    void aPlaceThatNobodyCanWriteToIsReadOnly() {
        Path kernel = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(kernel), "no /proc on this system");
        assertThat(new DataFolder(kernel.resolve("akin")).prepare()).hasValueSatisfying(problem -> {
            assertThat(problem.kind()).isEqualTo(PlaceProblem.Kind.READ_ONLY);
            assertThat(problem.canBeUsedAnyway()).isFalse();
        });
    }

    @Test
    void networkFileSystemsAreKnownByTheirType() {
        assertThat(PlaceCheck.isNetwork(HOME, "nfs4")).isTrue();
        assertThat(PlaceCheck.isNetwork(HOME, "fuse.sshfs")).isTrue();
        assertThat(PlaceCheck.isNetwork(Path.of("\\\\server\\homes\\ruth"), "NTFS"))
                .isTrue();
        assertThat(PlaceCheck.isNetwork(HOME, "ext4")).isFalse();
        assertThat(PlaceCheck.isNetwork(HOME, "fuse.gocryptfs")).isFalse();
    }
}
