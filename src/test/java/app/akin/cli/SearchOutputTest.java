package app.akin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.VectorStorage;
import app.akin.model.hit.Band;
import app.akin.model.hit.Hit;
import app.akin.model.scope.FileFilter;
import app.akin.model.scope.Scope;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchOutputTest {

    private static final Band[] FIVE_ABOVE = {
        Band.STRONG, Band.STRONG, Band.LIKELY, Band.LIKELY, Band.LIKELY, Band.WEAK, Band.WEAK
    };

    @Test
    void everyHitIsPrintedWithItsBand() {
        assertThat(SearchOutput.lines(result(Band.STRONG, Band.WEAK), false))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).matches(" +1  strong  .*0\\.jpg"))
                .satisfies(lines -> assertThat(lines.get(1)).matches(" +2  weak    .*1\\.jpg"));
    }

    @Test
    void weakOnesAreLeftOutWhereFiveAreBetterUnlessAllAreWanted() {
        assertThat(SearchOutput.lines(result(FIVE_ABOVE), false))
                .hasSize(6)
                .last()
                .asString()
                .startsWith("2 weaker ones");
        assertThat(SearchOutput.lines(result(FIVE_ABOVE), true)).hasSize(7);
    }

    @Test
    void nothingFoundSaysHowManyAreNear() {
        assertThat(SearchOutput.lines(result(Band.WEAK, Band.WEAK, Band.WEAK), false))
                .containsExactly("Nothing found among 9 files. --all shows the 3 nearest.");
        assertThat(SearchOutput.lines(result(Band.WEAK), false))
                .containsExactly("Nothing found among 9 files. --all shows the nearest.");
        assertThat(SearchOutput.lines(result(Band.WEAK), true))
                .hasSize(2)
                .first()
                .isEqualTo("Nothing close among 9 files; the nearest:");
        assertThat(SearchOutput.lines(result(), false)).containsExactly("Nothing found among 9 files.");
    }

    @Test
    void scriptsGetBandsAndLanesOfEveryHit() {
        String json = SearchOutput.json(result(FIVE_ABOVE)).toString();

        assertThat(json)
                .contains("\"above\":5", "\"band\":\"likely\"", "\"band\":\"weak\"")
                .contains("\"lanes\":[{\"lane\":\"picture_vector\",\"rank\":1,\"score\":0.5}]");
    }

    @Test
    void aPathThatFiltersAloneFindIsForScriptsAsItIs() {
        Hit odd = SomeHit.of("two\nlines.jpg", 0, Band.WEAK);

        JsonObject json = SearchOutput.json(Query.ofWords(""), List.of(odd));
        JsonObject first = json.getAsJsonArray("hits").get(0).getAsJsonObject();
        assertThat(first.get("path").getAsString()).endsWith("two\nlines.jpg");
        assertThat(SearchOutput.lines(List.of(odd))).singleElement().asString().endsWith("two\\nlines.jpg");
    }

    @Test
    void picturesNearlyTheSameAreOneHitThatSaysWhichTheyAre() {
        SearchResult plain = result(Band.STRONG, Band.LIKELY);
        Hit top = hit(0, Band.STRONG).with(1);
        SearchResult stacked = new SearchResult(
                plain.query(),
                plain.space(),
                List.of(top, hit(1, Band.LIKELY)),
                Duration.ZERO,
                Duration.ZERO,
                9,
                Map.of(top.file().contentId(), List.of(hit(7, Band.STRONG))),
                true,
                Optional.empty());

        JsonObject json = SearchOutput.json(stacked);
        assertThat(json.get("above").getAsInt()).isEqualTo(2);
        assertThat(json.get("stacked").getAsInt()).isEqualTo(1);
        JsonObject first = json.getAsJsonArray("hits").get(0).getAsJsonObject();
        assertThat(first.getAsJsonArray("stack").toString()).contains("7.jpg").doesNotContain("0.jpg");
        assertThat(SearchOutput.lines(stacked, false)).anyMatch(line -> line.endsWith("and 1 more nearly the same"));
    }

    @Test
    void whereThereIsNothingToSearchItSaysWhy() {
        Scope nowhere = Scope.EVERYTHING.of(FileFilter.ANY.inside(Set.of("nowhere")));
        assertThat(SearchOutput.lines(nothing(nowhere), true))
                .containsExactly("Nothing searched: no file fits the folder, dates, type or name that is asked for.");
        assertThat(SearchOutput.lines(nothing(Scope.EVERYTHING), true))
                .singleElement()
                .asString()
                .startsWith("There is nothing in the library yet.");
    }

    private static SearchResult nothing(Scope scope) {
        Query query = Query.ofWords("cat").in(scope);
        return new SearchResult(query, result().space(), List.of(), Duration.ZERO, Duration.ZERO, 0);
    }

    private static SearchResult result(Band... bands) {
        List<Hit> hits = IntStream.range(0, bands.length)
                .mapToObj(i -> hit(i, Arrays.asList(bands).get(i)))
                .toList();
        EmbeddingSpace space = new EmbeddingSpace("eyes", new ContentHash("0".repeat(64)), 1, 4, VectorStorage.VECTOR);
        return new SearchResult(Query.ofWords("cat"), space, hits, Duration.ZERO, Duration.ZERO, 9);
    }

    private static Hit hit(int i, Band band) {
        return SomeHit.of(i + ".jpg", i, band);
    }
}
