package app.akin.ui.search.kept;

import app.akin.ui.kit.Background;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How things that are kept are changed, whatever they are: in the background, with words where that cannot be, another name asked for
 * in the line itself, and a way back from removing.
 */
public final class KeptChanges {

    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Long>> named = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<KeptListener> news = Optional.empty();

    public KeptChanges(Background background) {
        this.background = background;
    }

    public void tell(KeptListener listener) {
        news = Optional.of(listener);
    }

    /** For those who have news of their own. */
    public void told(Consumer<KeptListener> what) {
        news.ifPresent(what);
    }

    /** The id of the one that waits for its name. */
    public ReadOnlyObjectProperty<Optional<Long>> named() {
        return named.getReadOnlyProperty();
    }

    public void askName(long id) {
        named.set(Optional.of(id));
    }

    /**
     * The name that was asked for was typed; without letters, all stays as it was.
     *
     * @param rename answers whether no other one is called so already
     * @param then looks again
     */
    public void name(String before, String typed, Predicate<String> rename, Runnable then) {
        named.set(Optional.empty());
        String name = typed.strip();
        if (!name.isEmpty() && !name.equals(before)) {
            change(() -> rename.test(name), done -> {
                if (!done) {
                    told(listener -> listener.nameTaken(name));
                }
                then.run();
            });
        }
    }

    /**
     * Removes one, and offers to bring it back.
     *
     * @param remove answers what brings it back
     * @param then looks again, after either
     */
    public void remove(String name, Callable<Runnable> remove, Runnable then) {
        change(remove, back -> {
            told(listener -> listener.removed(name, () -> change(back, then)));
            then.run();
        });
    }

    public void change(Runnable change, Runnable then) {
        change(
                () -> {
                    change.run();
                    return true;
                },
                done -> then.run());
    }

    /** @param then only where the library answered */
    public <T> void change(Callable<T> change, Consumer<T> then) {
        background.change(change, then, problem -> told(listener -> listener.failed(problem)));
    }
}
