package app.akin.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.ui.search.hit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileActionsTest {

    @TempDir
    private Path folder;

    private final List<List<String>> launched = new ArrayList<>();

    private FileActions on(String system, int status) {
        return new FileActions(system, command -> {
            launched.add(command);
            return status;
        });
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("a picture, 사진.jpg"), "x");
    }

    @Test
    void aFileIsOpenedByTheSystemsOwnProgram() throws Exception {
        Path file = file();
        on("Linux", 0).open(file.toUri());
        on("Mac OS X", 0).open(file.toUri());
        assertThat(launched).containsExactly(List.of("xdg-open", file.toString()), List.of("open", file.toString()));
    }

    @Test
    void whereOneProgramRefusesTheNextIsTried() throws Exception {
        Path file = file();
        FileActions actions = new FileActions("Linux", command -> {
            launched.add(command);
            return command.getFirst().equals("gio") ? 0 : 3;
        });
        actions.open(file.toUri());
        assertThat(launched).extracting(List::getFirst).containsExactly("xdg-open", "gio");
    }

    @Test
    void aProgramThatWasChosenGetsTheFile() throws Exception {
        Path file = file();
        on("Linux", 0).open(file.toUri(), new Program("Paint", List.of("/opt/paint", "--new")));
        FileActions mac = on("Mac OS X", 0);
        mac.open(file.toUri(), mac.chosen(Path.of("/Applications/Paint.app")));
        assertThat(launched)
                .containsExactly(
                        List.of("/opt/paint", "--new", file.toString()),
                        List.of("open", "-a", "/Applications/Paint.app", file.toString()));
    }

    @Test
    void onlyWindowsAsksForAProgramItself() throws Exception {
        Path file = file();
        assertThat(on("Linux", 0).letSystemAsk(file.toUri())).isFalse();
        assertThat(launched).isEmpty();
        assertThat(on("Windows 11", 0).letSystemAsk(file.toUri())).isTrue();
        assertThat(launched).containsExactly(List.of("rundll32", "shell32.dll,OpenAs_RunDLL", file.toString()));
    }

    @Test
    void aFileNobodyTakesIsAFailure() throws Exception {
        Path file = file();
        assertThatThrownBy(() -> on("Linux", 3).open(file.toUri())).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatIsGoneIsSaidToBeGone() {
        assertThatThrownBy(() -> on("Linux", 0).open(folder.resolve("gone.jpg").toUri()))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(launched).isEmpty();
    }

    @Test
    void theFileManagerIsAskedToSelectTheFile() throws Exception {
        Path file = file();
        on("Linux", 0).showInFolder(file.toUri());
        assertThat(launched.getFirst())
                .contains(
                        "org.freedesktop.FileManager1.ShowItems",
                        "array:string:" + file.toUri().toASCIIString());
    }
}
