package app.akin.ui.shell.programs;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.search.hit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledProgramsTest {

    @TempDir
    private Path folder;

    private InstalledPrograms programs() {
        return new InstalledPrograms(
                List.of(folder.resolve("own"), folder.resolve("all"), folder.resolve("none")),
                List.of(folder.resolve("bin")));
    }

    private void entry(String place, String name, String... lines) throws IOException {
        Path file = folder.resolve(place).resolve("applications").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "[Desktop Entry]\n" + String.join("\n", lines) + "\n[Desktop Action other]\nExec=other %f\n");
    }

    private List<Program> opening(String type) {
        return programs().opening(type, Locale.KOREA);
    }

    @Test
    void programsForTheTypeAreListedByTheirNamesInTheLanguage() throws IOException {
        entry(
                "all",
                "view.desktop",
                "Name=Viewer",
                "Name[ko]=보기",
                "Exec=view --one %U",
                "MimeType=image/png;image/jpeg;");
        entry("all", "kde/edit.desktop", "Name=Editor", "Exec=\"/opt/my edit/run\" %f", "MimeType=image/jpeg");
        entry("all", "text.desktop", "Name=Text", "Exec=text %F", "MimeType=text/plain;");
        assertThat(opening("image/jpeg"))
                .containsExactlyInAnyOrder(
                        new Program("보기", List.of("view", "--one")),
                        new Program("Editor", List.of("/opt/my edit/run")));
        assertThat(opening("text/markdown")).extracting(Program::name).containsExactly("Text");
        assertThat(opening("application/pdf")).isEmpty();
    }

    @Test
    void whatIsHiddenIsNotThereOrNeedsATerminalIsLeftOut() throws IOException {
        String type = "MimeType=image/jpeg;";
        entry("all", "hidden.desktop", "Name=a", "Exec=a %f", type, "NoDisplay=true");
        entry("all", "gone.desktop", "Name=b", "Exec=b %f", type, "TryExec=b");
        entry("all", "terminal.desktop", "Name=c", "Exec=c %f", type, "Terminal=true");
        entry("all", "noFile.desktop", "Name=d", "Exec=d", type);
        entry("all", "app.akin.Akin.desktop", "Name=Akin", "Exec=akin %F", type);
        assertThat(opening("image/jpeg")).isEmpty();
    }

    @Test
    void whatTheUserHasGoesBeforeWhatEverybodyHas() throws IOException {
        entry("own", "view.desktop", "Name=Mine", "Exec=mine %f", "MimeType=image/jpeg;");
        entry("all", "view.desktop", "Name=Everybody's", "Exec=view %f", "MimeType=image/jpeg;");
        Files.write(folder.resolve("own/applications/broken.desktop"), new byte[] {'[', (byte) 0xff});
        assertThat(opening("image/jpeg")).extracting(Program::name).containsExactly("Mine");
    }
}
