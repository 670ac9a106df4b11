package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.ShippedStandIns;
import app.akin.library.LibraryState;
import app.akin.model.Kind;
import app.akin.model.ModelNeededException;
import app.akin.settings.DataFolder;
import app.akin.settings.SettingsStore;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two data folders over one library, each with a model of its own: {@code core} has the one that ships, the office CLIP. */
class TwoDesksTest extends EyesAndReaderTest {

    private Core office;

    @BeforeEach
    void openTheOffice() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("office"));
        data.prepare();
        SettingsStore chosen = SettingsStore.open(data.settings(), saving::after, problem -> {
            throw new IllegalStateException(problem.toString());
        });
        chosen.update(before -> before.withDatabase(Optional.of(address())));
        office = new Core(data, chosen, shipped);
        assertThat(office.openLibrary()).isInstanceOf(LibraryState.Open.class);
        office.models().install(ShippedStandIns.smallClip(folder.resolve(CLIP)));
        office.models().use(CLIP);
        office.indexer().run(List.of(folder.resolve("files")), new Gate(), new Cancellation(), _ -> {});
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
    }

    @Test
    void whatTheOtherAddedWithAnotherModelIsCountedAndSeenOnceItIsInReach() throws Exception {
        Path mounted = Files.move(folder.resolve("files"), folder.resolve("mounted here"));
        assertThat(office.models().unseenOfOthers()).isZero();
        assertThat(core.models().unseenOfOthers()).isEqualTo(PICTURES);
        assertThat(core.pictures().isBehind()).isTrue();
        build();
        assertThat(core.models().unseenOfOthers())
                .as("nobody here can reach them")
                .isEqualTo(PICTURES);

        core.library().samePlace(core.library().folders().getFirst(), Optional.of(mounted));
        build();
        assertThat(core.models().unseenOfOthers()).isZero();
        assertThat(core.pictures().isBehind()).isFalse();
        assertThat(ask("red").hits())
                .filteredOn(hit -> hit.kind() == Kind.PICTURE)
                .hasSize(PICTURES);
    }

    @Test
    void whatTheOtherAnswersWithIsNotFreed() throws Exception {
        long before = vectors();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> core.models().free(CLIP))
                    .isInstanceOf(ModelNeededException.class)
                    .hasMessageContaining("on another computer");
        }
        build();
        assertThatThrownBy(() -> office.models().free("iris")).isInstanceOf(ModelNeededException.class);
        assertThat(vectors()).isEqualTo(before + PICTURES);

        office.models().use("iris");
        office.pictures().build(new Gate(), new Cancellation(), (_, _) -> {});
        assertThat(office.pictures().answeringId()).isEqualTo("iris");
        assertThat(core.models().free(CLIP)).isPositive();
        assertThat(vectors()).isEqualTo(before);
    }

    @Test
    void neitherIsWhatTheOtherReadsPassagesWith() {
        office.gate().database().index().desks().setNote("answering-passage-model", "some-reader");
        assertThatThrownBy(() -> core.models().free("some-reader")).isInstanceOf(ModelNeededException.class);
        assertThatThrownBy(() -> core.passageModels().free("some-reader")).isInstanceOf(ModelNeededException.class);
    }

    private void build() throws InterruptedException {
        core.pictures().build(new Gate(), new Cancellation(), (_, _) -> {});
    }
}
