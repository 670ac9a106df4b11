package app.akin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.ShippedStandIns;
import app.akin.indexing.IndexReport;
import app.akin.library.models.PassageModels;
import app.akin.library.models.PassageModels.Choice;
import app.akin.library.models.PassageModels.Kept;
import app.akin.model.Kind;
import app.akin.model.ModelNeededException;
import app.akin.model.hit.Lane;
import app.akin.model.scope.Scope;
import app.akin.search.Example;
import app.akin.search.Query;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Whoever had other eyes before, or takes them, finds by words at once and by meaning when it is read again. */
class OtherEyesTest extends EyesAndReaderTest {

    // ---- a library that was made with the model that shipped before

    @Test
    void aLibraryOfAnEarlierAkinAnswersByWordsAtOnceAndItsPicturesAreReadAgain() throws Exception {
        index();
        core.close();
        asAnEarlierAkinLeftIt();

        open();
        assertThat(settings.settings().model()).isEqualTo("iris");
        assertThat(core.pictures().answeringId()).isEqualTo("iris");
        assertThat(core.models().toReadAgain()).isEqualTo(PICTURES);
        assertThat(core.models().trouble()).isEmpty();
        assertThat(passages(ask("electricity winter")).getFirst().file().name()).isEqualTo("letter 7.txt");
        IndexReport look = index();
        assertThat(look.unchanged()).as("left to who catches up").isEqualTo(DOCUMENTS + PICTURES);

        AtomicLong total = new AtomicLong();
        core.pictures().build(new Gate(), new Cancellation(), (left, all) -> total.set(all));
        assertThat(total).as("pictures alone are counted").hasValue(PICTURES);
        assertThat(core.pictures().isBehind()).isFalse();
        assertThat(core.models().toReadAgain()).isZero();
        assertThat(ask("red").hits())
                .filteredOn(hit -> hit.kind() == Kind.PICTURE)
                .hasSize(PICTURES);
        assertThat(spaces()).as("what nothing can ask any more is gone").doesNotContain("starter");
    }

    @Test
    void whoIsInterruptedWhileReadingAgainGoesOnAtTheNextStart() throws Exception {
        index();
        core.close();
        asAnEarlierAkinLeftIt();
        open();
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        core.pictures().build(new Gate(), cancelled, (left, all) -> {});
        assertThat(spaces()).contains("starter");

        core.close();
        open();
        assertThat(core.pictures().isBehind()).isTrue();
        assertThat(core.models().toReadAgain()).isEqualTo(PICTURES);
    }

    // ---- the model for pictures reads passages too

    @Test
    void aClipReadsPassagesWhereItIsAskedToAndNotOtherwise() throws Exception {
        Path own = ShippedStandIns.smallClip(folder.resolve(CLIP));
        assertThat(core.passageModels().canBeChosen(PassageModels.EYES))
                .as("the ones that ship see pictures alone")
                .isFalse();
        core.models().install(own);
        core.models().use(CLIP);
        assertThat(core.passageModels().choices())
                .extracting(Choice::id)
                .containsExactly(PassageModels.READER, PassageModels.EYES);
        core.passageModels().choose(PassageModels.EYES);
        index();
        catchUp();

        assertThat(core.passageModels().chosen()).isEqualTo(PassageModels.EYES);
        assertThat(core.passages().answeringId()).isEqualTo(CLIP);
        assertThat(lanes(passages(ask(letter(3))).getFirst())).contains(Lane.PASSAGE_VECTOR);
        Path picture = folder.resolve("files/picture 1.png");
        Query like = Query.ofWords("").with(new Example.PictureFile(picture));
        assertThat(core.search().find(like).hits())
                .as("who asks with a picture wants pictures")
                .hasSize(PICTURES);
        assertThat(core.search()
                        .find(like.in(Scope.EVERYTHING.only(Kind.PASSAGE)))
                        .hits())
                .as("passages are near to a picture, too")
                .hasSize(DOCUMENTS);
        assertThatThrownBy(() -> core.passageModels().free(CLIP)).isInstanceOf(ModelNeededException.class);

        core.passageModels().choose(PassageModels.READER);
        catchUp();
        assertThat(core.passages().answeringId()).isEqualTo(PassageModels.READER);
        assertThat(lanes(passages(ask(letter(3))).getFirst())).contains(Lane.PASSAGE_TEXT);
        assertThat(core.passageModels().kept()).extracting(Kept::id).containsExactly(CLIP);
        assertThat(core.passageModels().free(CLIP)).isNotNegative();
        assertThat(core.passageModels().kept()).isEmpty();
        assertThat(core.search()
                        .find(Query.ofWords("").with(new Example.PictureFile(picture)))
                        .hits())
                .as("its pictures are all there, and nothing else")
                .hasSize(PICTURES);
        assertThat(core.pictures().isBehind()).isFalse();
    }

    @Test
    void whoGoesBackToTheEyesThatShipHasTheReaderForPassages() throws Exception {
        core.models().install(ShippedStandIns.smallClip(folder.resolve(CLIP)));
        core.models().use(CLIP);
        core.passageModels().choose(PassageModels.EYES);
        assertThat(core.passages().wantedId()).isEqualTo(CLIP);

        core.models().use("iris");
        assertThat(core.passages().wantedId()).isEqualTo(PassageModels.READER);
        assertThat(core.passageModels().chosen()).isEqualTo(PassageModels.READER);
    }

    /** Its settings and notes name a model that is gone, whose vectors are there. */
    private void asAnEarlierAkinLeftIt() throws Exception {
        Files.writeString(folder.resolve("data/settings.json"), "{\"model\": \"starter\"}");
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE embedding_space SET model = 'starter' WHERE model = 'iris'"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("UPDATE note SET value = 'starter' WHERE name = 'answering-model'"))
                    .isEqualTo(1);
        }
    }

    private static List<String> spaces() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT model FROM embedding_space")) {
            List<String> models = new java.util.ArrayList<>();
            while (rows.next()) {
                models.add(rows.getString(1));
            }
            return models;
        }
    }
}
