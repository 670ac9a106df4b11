package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.ShippedStandIns;
import app.akin.library.models.PassageModels;
import app.akin.seat.SeatKeeper;
import app.akin.seat.SeatNews;
import app.akin.settings.DataFolder;
import app.akin.settings.SettingsStore;
import app.akin.store.TestDatabase;
import app.akin.store.server.ServerAddress;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A model catches up in the background, holds still in a pause, and makes way for another choice. */
@Timeout(300)
class SeatKeeperTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int DOCUMENTS = 3;

    @TempDir
    private static Path shipped;

    @TempDir
    private Path folder;

    private final TaskRunner saving = new TaskRunner("settings", 1);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Gate gate = new Gate();
    private SettingsStore settings;
    private Core core;
    private SeatKeeper keeper;

    @BeforeAll
    static void modelsThatShip() throws IOException {
        ShippedStandIns.in(shipped);
    }

    @BeforeEach
    void begin() throws Exception {
        DATABASE.empty();
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        settings = SettingsStore.open(data.settings(), saving::after, problem -> {
            throw new IllegalStateException(problem.toString());
        });
        settings.update(before -> before.withDatabase(Optional.of(address())));
        core = new Core(data, settings, shipped);
        core.openLibrary();
        Path files = Files.createDirectories(folder.resolve("files"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(files.resolve("letter " + i + ".txt"), "We walked along river number " + i + ".");
        }
        core.indexer().run(List.of(files), new Gate(), new Cancellation(), _ -> {});
        keeper = new SeatKeeper("passages", core.passages(), gate, () -> true, new Witness());
    }

    @AfterEach
    void end() {
        keeper.close();
        core.close();
        saving.close();
    }

    @Test
    void aPauseHoldsItStillAndIsSaid() throws Exception {
        gate.shut();
        keeper.settingsChanged(true);
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("3 of 3, paused");

        keeper.settingsChanged(false);
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("3 of 3");
        assertThat(core.passages().left()).hasValue(DOCUMENTS);
        gate.open();
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("complete " + PassageModels.READER);
        assertThat(core.passages().left()).hasValue(0);
    }

    @Test
    void anotherChoiceIsTakenAtOnceEvenInAPause() throws Exception {
        core.models().install(ShippedStandIns.smallClip(folder.resolve("own-clip")));
        core.models().use("own-clip");
        gate.shut();
        keeper.settingsChanged(true);
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("3 of 3, paused");

        core.passageModels().choose(PassageModels.EYES);
        keeper.settingsChanged(true);
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("stopped " + PassageModels.READER);
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("another");
        gate.open();
        keeper.finish();
        assertThat(core.passages().answeringId()).isEqualTo("own-clip");
        assertThat(core.passages().left()).hasValue(0);
    }

    private static String address() {
        ServerAddress address = DATABASE.address();
        return address.jdbcUrl() + "?user=" + encoded(address.user().orElseThrow()) + "&password="
                + encoded(address.password().orElseThrow());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private final class Witness implements SeatNews {

        @Override
        public void otherChosen() {
            told.add("another");
        }

        @Override
        public void reading(String id, long left, long total, boolean paused) {
            told.add(left + " of " + total + (paused ? ", paused" : ""));
        }

        @Override
        public void complete(String id) {
            told.add("complete " + id);
        }

        @Override
        public void stopped(String id) {
            told.add("stopped " + id);
        }

        @Override
        public void away(String id, String why) {
            told.add("away " + why);
        }
    }
}
