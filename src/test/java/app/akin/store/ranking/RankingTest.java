package app.akin.store.ranking;

import static app.akin.store.Samples.SPACE;
import static app.akin.store.Samples.document;
import static app.akin.store.Samples.picture;
import static app.akin.store.Samples.seen;
import static app.akin.store.Samples.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.model.scope.Scope;
import app.akin.store.Samples;
import app.akin.store.StoreTest;
import app.akin.store.content.NewContent;
import app.akin.store.sql.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is nearest is exactly that. */
class RankingTest extends StoreTest {

    @Test
    void nearestIsExactForEveryKindAndLimit() {
        List<UnitVector> vectors =
                IntStream.range(0, 300).mapToObj(Samples::vector).toList();
        List<NewContent> batch = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            batch.add(picture("p" + i, vectors.get(i), seen("p" + i + ".jpg", look)));
        }
        batch.add(document("d", List.of("some words"), seen("d.txt", look)));
        store.store(SPACE, batch);
        UnitVector query = vector(-1);

        List<RankedItem> found = ranking.nearest(SPACE, query, Kind.PICTURE, Scope.EVERYTHING, 25);
        List<String> names = found.stream().map(this::name).toList();
        List<String> expected = IntStream.range(0, vectors.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -vectors.get(i).cosine(query)))
                .limit(25)
                .map(i -> "p" + i + ".jpg")
                .toList();
        assertThat(names).isEqualTo(expected);
        int best = Integer.parseInt(expected.getFirst().replaceAll("\\D", ""));
        assertThat(found.getFirst().score()).isCloseTo(vectors.get(best).cosine(query), within(1e-6));
        assertThat(ranking.nearest(SPACE, query, Kind.PASSAGE, Scope.EVERYTHING, 25))
                .hasSize(1);
        assertThat(ranking.nearest(SPACE, query, Kind.PICTURE, Scope.EVERYTHING.only(Kind.PASSAGE), 25))
                .isEmpty();
    }

    @Test
    void vectorOfAnItemComesBack() {
        store.store(SPACE, List.of(picture("a", vector(1), seen("a.jpg", look))));
        long item = items.recent(Scope.EVERYTHING, 0, 1).getFirst().itemId();
        assertThat(ranking.vector(SPACE, item).orElseThrow().cosine(vector(1))).isCloseTo(1, within(1e-6));
        assertThat(ranking.vector(SPACE, item + 1)).isEmpty();
    }

    @Test
    void queryOfAnotherDimensionIsRefused() {
        UnitVector query = UnitVector.of(new float[] {1, 0});
        assertThatThrownBy(() -> ranking.nearest(SPACE, query, Kind.PICTURE, Scope.EVERYTHING, 1))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.OTHER_SPACE));
    }
}
