package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RootsTest {

    @Test
    void aFolderBelowAnotherIsLookedAtWithIt() {
        List<Path> roots = List.of(Path.of("/a/b"), Path.of("/a"), Path.of("/ab"), Path.of("/a"));

        assertThat(Roots.outermost(roots)).containsExactly(Path.of("/a"), Path.of("/ab"));
    }
}
