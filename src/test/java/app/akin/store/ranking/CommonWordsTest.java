package app.akin.store.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.Folder;
import app.akin.model.scope.Scope;
import app.akin.store.IndexStore;
import app.akin.store.ManyRows;
import app.akin.store.TestDatabase;
import app.akin.store.file.FolderLook;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Among so many passages that each word is common, a question still finds what has all of it, and reads a part of them. */
class CommonWordsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int DOCUMENTS = 40;
    private static final String LAST = "house river garden";

    private Ranking ranking;
    private Folder few;

    @BeforeEach
    void fill() {
        DATABASE.empty();
        ranking = DATABASE.database().ranking();
        DATABASE.execute("DROP TABLE IF EXISTS some_words; CREATE TABLE some_words AS"
                + " SELECT ARRAY['garden', 'house', 'river', '정원', '사진'] AS words");
        IndexStore store = DATABASE.database().index();
        Folder letters = store.addFolder(URI.create("file:///letters/"), "letters");
        FolderLook look = store.beginLook(letters.id());
        ManyRows.documents(DATABASE, letters.id(), look.run(), 1, DOCUMENTS);
        few = store.addFolder(URI.create("file:///few/"), "few");
        ManyRows.documents(DATABASE, few.id(), store.beginLook(few.id()).run(), 1, 1);
        DATABASE.execute("""
            UPDATE item SET text = text || ' quince' WHERE id = (SELECT max(id) FROM item);
            UPDATE item SET text = '%s' WHERE id = (SELECT max(id) - 1 FROM item);
            UPDATE item SET text = 'river garden of the house' WHERE id = (SELECT min(id) FROM item);
            ANALYZE
            """.formatted(LAST));
    }

    @Test
    void whatHasEveryWordIsFoundThePhraseFirst() throws SQLException {
        List<RankedItem> found = ranking.fullText(LAST, Scope.EVERYTHING, 50);
        assertThat(found).hasSize(50);
        for (RankedItem each : found) {
            assertThat(each.score() >= Ranking.PHRASE)
                    .as(text(each))
                    .isEqualTo(text(each).contains(LAST));
        }
        assertThat(text(found.getFirst())).contains(LAST);
        assertThat(found).allSatisfy(each -> assertThat(each.score()).isGreaterThan(0.99));
    }

    @Test
    void aRareWordFindsItsPassageAmongCommonOnes() throws SQLException {
        List<RankedItem> found = ranking.fullText("house quince garden", Scope.EVERYTHING, 50);
        assertThat(text(found.getFirst())).endsWith("quince");
    }

    @Test
    void oneCommonWordFindsAsManyAsAreWantedInTwoLanguagesAndWithinAFolder() {
        for (String word : List.of("garden", "정원", "사진을")) {
            assertThat(ranking.fullText(word, Scope.EVERYTHING, 600)).as(word).hasSize(600);
        }
        assertThat(ranking.fullText("garden", Scope.EVERYTHING.within(few.id()), 600))
                .as("within a folder")
                .hasSizeBetween(100, ManyRows.PASSAGES);
    }

    @Test
    void whatIsQuotedIsAskedForBeforeAnythingElse() throws SQLException {
        assertThat(ranking.fullText("the river at " + LAST, List.of(LAST), Scope.EVERYTHING, 20))
                .hasSize(20)
                .allSatisfy(each -> assertThat(text(each)).contains(LAST));
        assertThat(ranking.fullText("house river", List.of("garden quince"), Scope.EVERYTHING, 20))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(each -> assertThat(text(each)).endsWith("quince"));
        assertThat(ranking.fullText("garden 사진", List.of("garden", "사진"), Scope.EVERYTHING, 600))
                .hasSizeGreaterThan(100)
                .allSatisfy(each -> assertThat(text(each)).contains("garden").contains("사진"));
        assertThat(ranking.fullText("house", List.of("quince house"), Scope.EVERYTHING, 20))
                .isEmpty();
    }

    private static String text(RankedItem item) throws SQLException {
        return DATABASE.database().ranking().texts(List.of(item.itemId())).get(item.itemId());
    }
}
