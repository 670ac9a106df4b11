package app.akin.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who hear of every new value, on the thread that tells it. Safe from any thread. */
public final class Listeners<T> {

    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    /** From now on {@code listener} hears of every value, until the answer is closed. */
    public Listening add(Consumer<T> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    public void tell(T value) {
        all.forEach(listener -> listener.accept(value));
    }

    /** Nobody hears any more. */
    public void clear() {
        all.clear();
    }
}
