package app.akin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DanglingPlaceTest {

    @Test
    void aLinkThatLeadsNowhereIsNoFolder(@TempDir Path folder) throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("home"), folder.resolve("nowhere"));
        assertThat(new DataFolder(link).prepare())
                .hasValueSatisfying(problem -> assertThat(problem.kind()).isEqualTo(PlaceProblem.Kind.NOT_A_FOLDER));
    }
}
