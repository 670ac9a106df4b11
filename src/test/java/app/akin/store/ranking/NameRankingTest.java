package app.akin.store.ranking;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.FileStamp;
import app.akin.model.Folder;
import app.akin.model.FoundFile;
import app.akin.model.scope.Scope;
import app.akin.store.StoreTest;
import app.akin.store.content.NewContent;
import app.akin.store.file.FolderLook;
import app.akin.store.file.SeenFile;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files and folders are found by what they are called. */
class NameRankingTest extends StoreTest {

    @Test
    void theExactNameScoresAboveAllOthersWithItsEndingAndWithout() {
        List<String> names = List.of("cat.jpg", "cat food.jpg", "my cat.jpg", "cat");
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            batch.add(picture(names.get(i), vector(i), seen(names.get(i), look)));
        }
        store.store(SPACE, batch);

        assertThat(exactly("cat.jpg")).containsExactly("cat.jpg");
        assertThat(exactly("cat")).containsExactlyInAnyOrder("cat.jpg", "cat");
        assertThat(exactly("my")).isEmpty();
    }

    @Test
    void ofSeveralCopiesTheOneThatIsCalledSoIsShown() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look), seen("cat.jpg", look))));
        long item = ranking.byName("cat", Scope.EVERYTHING, 1).getFirst().itemId();

        assertThat(ranking.items(List.of(item), Scope.EVERYTHING, "cat")
                        .get(item)
                        .file()
                        .name())
                .isEqualTo("cat.jpg");
        assertThat(name(new RankedItem(item, 0, 0))).isEqualTo("a.jpg");
    }

    private List<String> exactly(String words) {
        return ranking.byName(words, Scope.EVERYTHING, 10).stream()
                .filter(item -> item.score() > 1)
                .map(this::name)
                .toList();
    }

    @Test
    void foldersBelowARootAndTheRootItselfAreNamed() {
        Folder trips = store.addFolder(URI.create("file:///home/anna/Trips/"), "Trips");
        FolderLook there = store.beginLook(trips.id());
        store.store(
                SPACE,
                List.of(
                        picture("a", vector(1), lying("file:///home/anna/Trips/Lisbon%202023/a.jpg", "a.jpg", there)),
                        picture(
                                "b",
                                vector(2),
                                lying("file:///home/anna/Trips/%EB%B6%80%EC%82%B0/b.jpg", "b.jpg", there))));

        assertThat(inFolder("lisbon 2023")).containsExactly("a.jpg");
        assertThat(inFolder("Lisbon")).containsExactly("a.jpg");
        assertThat(inFolder("부산")).containsExactly("b.jpg");
        assertThat(inFolder("trips")).containsExactlyInAnyOrder("a.jpg", "b.jpg");
        assertThat(inFolder("anna")).as("where the root lies says nothing").isEmpty();
        assertThat(inFolder("lis")).isEmpty();
    }

    private List<String> inFolder(String words) {
        return ranking.byFolder(words, Scope.EVERYTHING, 10).stream()
                .map(this::name)
                .toList();
    }

    private static SeenFile lying(String uri, String name, FolderLook look) {
        return new SeenFile(new FoundFile(URI.create(uri), name, new FileStamp(1_000, 1)), look);
    }

    @Test
    void namesAreFoundByTheirWords() {
        List<String> names = List.of(
                "IMG_2041.jpg",
                "wedding-party_2019.jpg",
                "Beach holiday.png",
                "우리가족사진.jpg",
                Normalizer.normalize("강아지_공원.jpg", Normalizer.Form.NFD),
                "Budget Report.pdf");
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            batch.add(picture(names.get(i), vector(i), seen(names.get(i), look)));
        }
        store.store(SPACE, batch);

        assertThat(named("wedding")).containsExactly(names.get(1));
        assertThat(named("weding")).containsExactly(names.get(1));
        assertThat(named("the beach")).containsExactly(names.get(2));
        assertThat(named("people at the beach on holiday")).containsExactly(names.get(2));
        assertThat(named("img_2041")).first().isEqualTo(names.get(0));
        assertThat(named("사진")).containsExactly(names.get(3));
        assertThat(named("강아지")).hasSize(1);
        assertThat(named("강아지가 있는 사진")).hasSize(2);
        assertThat(named("budget report")).first().isEqualTo(names.get(5));
        assertThat(named("zebra")).isEmpty();
    }

    @Test
    void aSlipOfThePenIsForgivenButOtherWordsThatShareLettersAreNotTheWord() {
        List<String> names = List.of("cannon.jpg", "cabbage.jpg", "cash machine.jpg", "car wheel.jpg", "catamaran.jpg");
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            batch.add(picture(names.get(i), vector(i), seen(names.get(i), look)));
        }
        store.store(SPACE, batch);

        assertThat(named("cat")).containsExactly("catamaran.jpg");
        assertThat(named("cabage")).containsExactly("cabbage.jpg");
        assertThat(named("machien")).containsExactly("cash machine.jpg");
        assertThat(named("catmaran")).containsExactly("catamaran.jpg");
        assertThat(named("canteen")).isEmpty();
    }

    private List<String> named(String words) {
        return ranking.byName(words, Scope.EVERYTHING, 10).stream()
                .map(this::name)
                .toList();
    }

    @Test
    void documentIsNamedByItsFirstPassage() {
        store.store(SPACE, List.of(document("d", List.of("one", "two"), seen("contract.txt", look))));
        long item = ranking.byName("contract", Scope.EVERYTHING, 10).getFirst().itemId();
        assertThat(ranking.items(List.of(item), Scope.EVERYTHING)
                        .get(item)
                        .passage()
                        .orElseThrow()
                        .text())
                .isEqualTo("one");
    }
}
