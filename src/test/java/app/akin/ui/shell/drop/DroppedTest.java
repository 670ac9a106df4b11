package app.akin.ui.shell.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedTest {

    @TempDir
    private Path folder;

    @Test
    void foldersPicturesAndOthersAreToldApart() throws IOException {
        Path kittens = Files.createDirectory(folder.resolve("Kittens.jpg"));
        Path picture = Files.writeString(folder.resolve("cat.JPEG"), "x");
        Path letter = Files.writeString(folder.resolve("letter.docx"), "x");
        Dropped dropped = Dropped.of(List.of(kittens, picture, letter));
        assertThat(dropped).isEqualTo(new Dropped(List.of(kittens), List.of(picture), List.of(letter)));
    }

    @Test
    void theFirstFourPicturesBecomeTheQuestion() {
        List<Path> six = List.of(
                Path.of("1.jpg"),
                Path.of("2.png"),
                Path.of("3.txt"),
                Path.of("4.gif"),
                Path.of("5.webp"),
                Path.of("6.heic"));
        assertThat(Dropped.of(six).question())
                .containsExactly(Path.of("1.jpg"), Path.of("2.png"), Path.of("4.gif"), Path.of("5.webp"));
    }

    @Test
    void aPictureUnderAnotherNameMayStillBeTheQuestion() {
        assertThat(Dropped.of(List.of(Path.of("IMG_0041.dat"))).question()).containsExactly(Path.of("IMG_0041.dat"));
    }
}
