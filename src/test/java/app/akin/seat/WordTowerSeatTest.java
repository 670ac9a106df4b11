package app.akin.seat;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.Fixtures;
import app.akin.embedding.FormulaSentence;
import app.akin.embedding.SelfTest;
import app.akin.embedding.catalogue.InstalledModel;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelCatalogue;
import app.akin.embedding.encoders.Encoders;
import app.akin.embedding.encoders.TestEngines;
import app.akin.indexing.Indexer;
import app.akin.indexing.VectorBuilder;
import app.akin.model.ContentHash;
import app.akin.model.Kind;
import app.akin.model.ModelKind;
import app.akin.model.ModelUnusableException;
import app.akin.model.Role;
import app.akin.model.UnitVector;
import app.akin.model.scope.Scope;
import app.akin.store.IndexStore;
import app.akin.store.TestDatabase;
import app.akin.store.ranking.RankedItem;
import app.akin.store.ranking.Ranking;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From one model to another over the same pictures, with a real database. */
@Timeout(300)
class WordTowerSeatTest {

    private static final String MANY = "many";
    private static final String SMALL = "small-clip";
    private static final Encoders ENCODERS = TestEngines.encoders();

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path temporary;

    private String wanted = SMALL;

    @BeforeEach
    void begin() throws IOException {
        DATABASE.empty();
        Path folder = Files.createDirectory(temporary.resolve("many"));
        FormulaSentence.write("multilingual", folder);
        FormulaSentence.writeDense(folder, 512, 48);
        Files.createDirectory(temporary.resolve("files"));
    }

    @Test
    void anotherTowerOfWordsReadsNoPictureAgainAndBack() throws Exception {
        write("red.png", 0xff0000);
        write("blue.png", 0x0000ff);
        try (Seat<Encoder> models = models()) {
            index(models);
            assertThat(models.answeringId()).isEqualTo(SMALL);
            List<RankedItem> before = nearest(models.answering(), Kind.PICTURE);

            wanted = MANY;
            assertThat(models.isBehind()).isTrue();
            models.build(new Gate(), new Cancellation(), (_, _) -> {});

            assertThat(models.answeringId()).isEqualTo(MANY);
            Encoder many = models.answering();
            // The vision tower tests itself when it is loaded: it was not.
            assertThat(many.selfTest()).isInstanceOf(SelfTest.NotRun.class);
            assertThat(nearest(many, Kind.PICTURE)).isEqualTo(before);
            assertThat(many.readsPassages()).as("it can be chosen for passages").isTrue();
            write("green.png", 0x00ff00);
            index(models);
            assertThat(many.selfTest()).isInstanceOf(SelfTest.Ran.class);
        }
        try (Seat<Encoder> again = models()) {
            wanted = SMALL;
            assertThat(again.answeringId()).isEqualTo(MANY);
            again.build(new Gate(), new Cancellation(), (_, _) -> {});
            assertThat(again.answeringId()).isEqualTo(SMALL);
            assertThat(again.answering().selfTest()).isInstanceOf(SelfTest.NotRun.class);
            assertThat(nearest(again.answering(), Kind.PICTURE)).hasSize(3);
        }
    }

    @Test
    void theTowersAreSpacesApartWithOneSpaceOfPictures() throws Exception {
        try (Encoder small = source().open(SMALL);
                Encoder many = source().open(MANY)) {
            assertThat(many.space()).isNotEqualTo(small.space());
            assertThat(many.space().dimension()).isEqualTo(512);
            assertThat(many.samePictures()).containsExactly(small.space());
            assertThat(small.samePictures()).isEmpty();
            assertThat(many.imageSize()).isEqualTo(small.imageSize());
            assertThat(many.tokenLimit()).isEqualTo(62);
            assertThat(many.tokens("한국어")).isNotEqualTo(small.tokens("한국어"));
            assertThat(many.encodeQuery("한국어")).isNotEqualTo(small.encodeQuery("한국어"));
        }
    }

    /** By a fixed vector: the scores tell whether two spaces hold the same ones. */
    private static List<RankedItem> nearest(Encoder encoder, Kind kind) throws Exception {
        float[] parts = new float[512];
        parts[0] = 1;
        UnitVector probe = UnitVector.normalised(parts);
        Ranking ranking = DATABASE.database().ranking();
        return ranking.nearest(encoder.space(), probe, kind, Scope.EVERYTHING, 10);
    }

    private Seat<Encoder> models() {
        return new Seat<>(
                Role.PICTURES,
                new ShippedModel(SMALL, Optional.empty()),
                source(),
                () -> Optional.of(wanted),
                WordTowerSeatTest::store,
                VectorBuilder.ofPictures(TestTools.forPictures(), WordTowerSeatTest::store));
    }

    private static IndexStore store() {
        return DATABASE.database().index();
    }

    private ModelSource<Encoder> source() {
        return new ModelSource<Encoder>() {
            @Override
            public boolean has(String modelId) {
                return List.of(SMALL, MANY).contains(modelId);
            }

            @Override
            public Encoder open(String modelId) {
                try {
                    InstalledModel small = new InstalledModels(
                                    temporary.resolve("none"),
                                    Fixtures.smallClip().getParent(),
                                    ModelCatalogue.bundled())
                            .find(SMALL)
                            .orElseThrow();
                    return modelId.equals(MANY)
                            ? ENCODERS.open(many(), small, DevicePreference.CPU)
                            : ENCODERS.open(small, DevicePreference.CPU);
                } catch (Exception e) {
                    throw new ModelUnusableException(e.getMessage(), e);
                }
            }
        };
    }

    private InstalledModel many() {
        Path folder = temporary.resolve("many");
        return new InstalledModel(
                MANY,
                "Many",
                ModelKind.PICTURES,
                Optional.of(SMALL),
                folder,
                folder.resolve("model.safetensors"),
                new ContentHash("1".repeat(64)),
                1,
                512,
                "",
                InstalledModel.Origin.UNVERIFIED);
    }

    private void index(Seat<Encoder> models) throws InterruptedException {
        new Indexer(TestTools.forPictures(), WordTowerSeatTest::store, models::answering)
                .run(List.of(temporary.resolve("files")), new Gate(), new Cancellation(), progress -> {});
    }

    private void write(String name, int colour) throws IOException {
        BufferedImage image = new BufferedImage(48, 40, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 48; x++) {
                image.setRGB(x, y, x > y ? colour : 0xffffff);
            }
        }
        ImageIO.write(image, "png", temporary.resolve("files").resolve(name).toFile());
    }
}
