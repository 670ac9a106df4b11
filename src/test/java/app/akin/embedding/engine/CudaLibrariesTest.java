package app.akin.embedding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.engine.CudaLibraries.UnusableException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Libraries for a graphics card are tried before they are used, and never in Akin itself. */
@Timeout(300)
class CudaLibrariesTest {

    private static final Path ENGINE = Path.of("target", "engine").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutThemIsRefusedAtOnce() {
        assertThat(CudaLibraries.areIn(folder)).isFalse();
        assertThatThrownBy(() -> CudaLibraries.tryOut(folder, ENGINE))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("libtorch_cuda")
                .hasMessageContaining(CudaLibraries.NEEDED);
    }

    @Test
    void librariesThatCannotBeLoadedAreRefusedAndThisProgramLivesOn() throws Exception {
        for (String name : new String[] {"torch_cuda", "torch_cpu", "torch", "c10"}) {
            Files.writeString(folder.resolve(System.mapLibraryName(name)), "no library");
        }
        assertThat(CudaLibraries.areIn(folder)).isTrue();
        assertThatThrownBy(() -> CudaLibraries.tryOut(folder, ENGINE))
                .isInstanceOf(UnusableException.class)
                .hasMessageStartingWith("They could not be loaded: ")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderThatIsGoneIsPassedOver() {
        CudaLibraries.use(folder.resolve("gone"));
        assertThat(System.getProperty("PYTORCH_LIBRARY_PATH")).isNull();
    }
}
