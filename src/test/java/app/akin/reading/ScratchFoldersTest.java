package app.akin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What readers wrote goes with the program they read for, at the latest when the next one reads. */
class ScratchFoldersTest {

    @Test
    void whatAKilledProgramLeftGoesAndWhatIsInUseStays() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .start();
        ended.waitFor();
        Path left = Files.createTempDirectory("akin-reader-" + ended.pid() + "-");
        Files.writeString(Files.createDirectory(left.resolve("inside")).resolve("half"), "written");
        Path own = ScratchFolders.make();

        ScratchFolders.deleteLeft();

        assertThat(left).doesNotExist();
        assertThat(own).exists();
        ScratchFolders.delete(own);
        assertThat(own).doesNotExist();
    }
}
