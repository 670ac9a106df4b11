package app.akin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

class PictureArgumentTest {

    private final CommandLine command = new CommandLine(CommandSpec.create());

    @Test
    void whatIsNoFileIsSaidInWords(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertRefused(folder, "is a folder");
        assertRefused(pipe, "is a pipe or a device");
        assertRefused(folder.resolve("nowhere.jpg"), "There is no file");
        assertRefused(Path.of("https://example.org/a.jpg"), "is an address");
        PictureArgument.check(command, Files.createFile(folder.resolve("a.jpg")));
    }

    private void assertRefused(Path image, String words) {
        assertThatThrownBy(() -> PictureArgument.check(command, image))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(words);
    }
}
