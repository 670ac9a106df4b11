package app.akin.indexing;

import app.akin.embedding.EncodingException;
import app.akin.model.UnitVector;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes items in one batch. When that fails, the guilty one is put aside where the model names it, and else the batch is
 * halved until it stands alone, so that only that one is lost.
 *
 * @param <T> the items
 */
interface OneByOne<T> {

    /** One vector for each, in order. */
    List<UnitVector> encode(List<T> items) throws EncodingException;

    void take(T item, UnitVector vector) throws InterruptedException;

    /** @throws EncodingException when that was one too many, and the model is as good as away */
    void refuse(T item, EncodingException why) throws EncodingException, InterruptedException;

    /** @throws EncodingException when the model is {@linkplain EncodingException#isAway() away} */
    default void all(List<T> items) throws EncodingException, InterruptedException {
        if (items.isEmpty()) {
            return;
        }
        List<UnitVector> vectors;
        try {
            vectors = encode(items);
        } catch (EncodingException e) {
            if (e.isAway()) {
                throw e;
            }
            withoutTheGuilty(items, e);
            return;
        }
        for (int i = 0; i < vectors.size(); i++) {
            take(items.get(i), vectors.get(i));
        }
    }

    private void withoutTheGuilty(List<T> items, EncodingException why) throws EncodingException, InterruptedException {
        if (items.size() == 1) {
            refuse(items.getFirst(), why);
        } else if (why.item().isPresent()) {
            List<T> others = new ArrayList<>(items);
            refuse(others.remove(why.item().getAsInt()), why);
            all(others);
        } else {
            int half = items.size() / 2;
            all(items.subList(0, half));
            all(items.subList(half, items.size()));
        }
    }
}
