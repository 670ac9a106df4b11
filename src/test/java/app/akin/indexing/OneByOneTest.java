package app.akin.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.akin.embedding.EncodingException;
import app.akin.model.UnitVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One bad item costs itself and no other, whether or not the model says which it was. */
class OneByOneTest {

    private static final List<String> ITEMS = Arrays.asList("a", "b", "bad", "c", "d", "e", "f", "g");

    private final List<String> taken = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int batches;

    @Test
    void aGuiltyItemThatIsNamedIsNotTriedAgain() throws Exception {
        encoding(items -> new EncodingException("NaN", items.indexOf("bad"))).all(ITEMS);

        assertThat(refused).containsExactly("bad");
        assertThat(taken).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(batches).isEqualTo(2);
    }

    @Test
    void oneThatIsNotNamedIsFoundByHalving() throws Exception {
        encoding(items -> new EncodingException("out of order")).all(ITEMS);

        assertThat(refused).containsExactly("bad");
        assertThat(taken).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void nothingIsRefusedWhileTheModelIsAway() {
        assertThatThrownBy(() ->
                        encoding(items -> EncodingException.away("no route")).all(ITEMS))
                .isInstanceOf(EncodingException.class);
        assertThat(refused).isEmpty();
        assertThat(batches).isEqualTo(1);
    }

    private OneByOne<String> encoding(Failure failure) {
        return new OneByOne<>() {
            @Override
            public List<UnitVector> encode(List<String> items) throws EncodingException {
                batches++;
                if (items.contains("bad")) {
                    throw failure.of(items);
                }
                return items.stream()
                        .map(item -> UnitVector.normalised(new float[] {1, 0}))
                        .toList();
            }

            @Override
            public void take(String item, UnitVector vector) {
                taken.add(item);
            }

            @Override
            public void refuse(String item, EncodingException why) {
                refused.add(item);
            }
        };
    }

    private interface Failure {
        EncodingException of(List<String> items);
    }
}
