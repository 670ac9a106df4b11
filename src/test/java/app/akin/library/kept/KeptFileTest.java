package app.akin.library.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.model.ContentHash;
import app.akin.model.kept.FileCollection;
import app.akin.store.KeptThings;
import app.akin.store.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept goes from one library into another, and nothing of a file that cannot be read does. */
class KeptFileTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ContentHash CAT = new ContentHash("ca".repeat(32));
    private static final ContentHash DOG = new ContentHash("d0".repeat(32));

    private KeptThings kept;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        kept = DATABASE.database().kept();
    }

    @Test
    void everythingArrivesBesideWhatIsThere() throws KeptFile.FormatException {
        kept.keep(kept.collections().getFirst().id(), List.of(CAT));
        kept.keep(kept.addCollection("여행 \"2023\""), List.of(CAT, DOG));
        kept.saveSearch("cats & <dogs>", "{\"parts\":[{\"words\":\"a cat\"}]}");
        String json = KeptFile.write(kept);
        DATABASE.empty();
        kept.keep(kept.addCollection("여행 \"2023\""), List.of(new ContentHash("ee".repeat(32))));

        KeptFile.Amount amount = KeptFile.read(json).addTo(kept);
        KeptFile.read(json).addTo(kept);

        assertThat(amount).isEqualTo(new KeptFile.Amount(2, 3, 1));
        List<FileCollection> all = kept.collections();
        assertThat(all).hasSize(2);
        assertThat(kept.hashes(all.getFirst().id())).containsExactly(CAT);
        assertThat(kept.hashes(all.getLast().id())).hasSize(3);
        assertThat(kept.searches()).singleElement().satisfies(search -> {
            assertThat(search.name()).isEqualTo("cats & <dogs>");
            assertThat(search.question()).isEqualTo("{\"parts\":[{\"words\":\"a cat\"}]}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"akin\":\"other\",\"version\":1}",
                "{\"akin\":\"kept\",\"version\":2,\"collections\":[],\"searches\":[]}",
                "{\"akin\":\"kept\",\"version\":1,\"collections\":[{\"name\":\"x\",\"files\":[\"short\"]}],\"searches\":[]}",
                "{\"akin\":\"kept\",\"version\":1,\"collections\":[{\"name\":\" \",\"files\":[]}],\"searches\":[]}",
                "{\"akin\":\"kept\",\"version\":1,\"collections\":[],\"searches\":[{\"name\":\"x\",\"question\":3}]}"
            })
    void whatIsNoneIsRefused(String json) {
        assertThatThrownBy(() -> KeptFile.read(json)).isInstanceOf(KeptFile.FormatException.class);
    }
}
