package app.akin.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.ui.DemoLibrary;
import app.akin.ui.DemoServices;
import app.akin.ui.FxTest;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.wall.WallModel;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.drop.Clips;
import app.akin.ui.shell.page.UiServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where nothing on this computer opens or shows a file. */
class ShellHitsTest extends FxTest {

    @TempDir
    private Path home;

    private final DemoLibrary library = DemoLibrary.drawn(5);
    private final Banners banners = new Banners();
    private DemoServices demo;
    private ShellHits hits;

    @BeforeEach
    void begin() {
        onFx(() -> {
            demo = new DemoServices(library, Locale.ENGLISH);
            UiServices services = demo.services();
            WallModel wall = new WallModel();
            SearchModel search =
                    new SearchModel(library, library, services.asking(), services.background(), wall, Locale.ENGLISH);
            hits = new ShellHits(
                    services,
                    search,
                    wall,
                    new FileActions("Linux", command -> 1),
                    new Clips(services.background()),
                    banners,
                    new Dialogs(new Stage(), services.messages()),
                    () -> {});
            return true;
        });
    }

    @AfterEach
    void end() {
        demo.close();
    }

    private String said() {
        await("it is said", () -> banners.shown().get().isPresent());
        Banner banner = onFx(() -> banners.shown().get().orElseThrow());
        return banner.headline() + " " + banner.text();
    }

    @Test
    void aFolderThatNothingShowsIsSaidToBeOne() throws Exception {
        Path letters = Files.createDirectory(home.resolve("letters"));
        hits.showInFolder(letters.toUri(), "letters", Optional.empty());
        assertThat(said()).isEqualTo("“letters” could not be shown. No program on this computer shows folders.");
    }

    @Test
    void soIsOneThatNothingOpens() throws Exception {
        Path letters = Files.createDirectory(home.resolve("letters"));
        hits.open(letters.toUri(), "letters", Optional.empty());
        assertThat(said()).isEqualTo("“letters” could not be shown. No program on this computer shows folders.");
    }

    @Test
    void aFileThatNothingOpensIsSaidToBeOfNoKnownKind() throws Exception {
        Path file = Files.writeString(home.resolve("a.xyz"), "x");
        hits.open(file.toUri(), "a.xyz", Optional.empty());
        assertThat(said())
                .isEqualTo("“a.xyz” could not be opened. No program on this computer can open this kind of file.");
    }
}
