package app.akin.ui.search.kept;

import app.akin.library.LibraryState;
import app.akin.library.kept.Keeping;
import app.akin.model.ContentHash;
import app.akin.model.hit.Hit;
import app.akin.model.kept.FileCollection;
import app.akin.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Favourites and other collections. Everything that is changed is asked for again, and shown when it is so. */
public final class KeptModel {

    private static final Logger LOG = LoggerFactory.getLogger(KeptModel.class);

    private final Keeping keeping;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<FileCollection>> collections = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<Long>> favourites = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Long>> named = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<KeptNews> news = Optional.empty();
    private OptionalLong lookedAt = OptionalLong.empty();
    private boolean asking;
    private boolean askAgain;

    public KeptModel(Keeping keeping, Background background) {
        this.keeping = keeping;
        this.background = background;
    }

    public void tell(KeptNews listener) {
        news = Optional.of(listener);
    }

    /** All of them, the favourites first. */
    public ReadOnlyObjectProperty<List<FileCollection>> collections() {
        return collections.getReadOnlyProperty();
    }

    /** The ids of the contents that are favourites. */
    public ReadOnlyObjectProperty<Set<Long>> favourites() {
        return favourites.getReadOnlyProperty();
    }

    /** The collection that waits for its name. */
    public ReadOnlyObjectProperty<Optional<Long>> named() {
        return named.getReadOnlyProperty();
    }

    public Optional<FileCollection> collection(long id) {
        return collections.get().stream().filter(one -> one.id() == id).findFirst();
    }

    /** The wall shows what is in this collection, or all. */
    public void lookAt(OptionalLong collection) {
        lookedAt = collection;
    }

    /** The collection that is on the wall. */
    public Optional<FileCollection> lookedAt() {
        return lookedAt.stream()
                .mapToObj(this::collection)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The library has changed. */
    public void library(LibraryState state) {
        if (state instanceof LibraryState.Open) {
            look();
        }
    }

    /** Makes favourites of all of them; where all are, of none. */
    public void toggleFavourite(List<Hit> hits) {
        Set<Long> contents = contents(hits);
        boolean all = favourites.get().containsAll(contents);
        collections.get().stream()
                .filter(FileCollection::favourites)
                .findFirst()
                .ifPresent(one -> {
                    if (all) {
                        letGo(one, hits);
                    } else {
                        keep(one, hits);
                    }
                });
    }

    public boolean areFavourites(List<Hit> hits) {
        return favourites.get().containsAll(contents(hits));
    }

    public void keep(FileCollection collection, List<Hit> hits) {
        Set<Long> contents = contents(hits);
        change(
                () -> {
                    keeping.keep(collection, contents);
                    return true;
                },
                done -> {});
    }

    public void letGo(FileCollection collection, List<Hit> hits) {
        Set<Long> contents = contents(hits);
        change(
                () -> {
                    keeping.letGo(collection, contents);
                    return true;
                },
                done -> {});
    }

    /** Makes a collection of this name, or of it and a number, puts these in, and asks for its name. */
    public void make(String name, List<Hit> hits) {
        Set<String> taken = collections.get().stream().map(FileCollection::name).collect(Collectors.toSet());
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " " + number;
        }
        String given = free;
        Set<Long> contents = contents(hits);
        change(
                () -> {
                    FileCollection made = keeping.collection(given);
                    keeping.keep(made, contents);
                    return made;
                },
                made -> named.set(Optional.of(made.id())));
    }

    /** Asks for another name of it. */
    public void askName(FileCollection collection) {
        named.set(Optional.of(collection.id()));
    }

    /** The name that was asked for; without letters, it stays as it was. */
    public void name(FileCollection collection, String name) {
        named.set(Optional.empty());
        String typed = name.strip();
        if (!typed.isEmpty() && !typed.equals(collection.name())) {
            change(() -> keeping.rename(collection, typed), done -> {
                if (!done) {
                    news.ifPresent(told -> told.nameTaken(typed));
                }
            });
        }
    }

    public void remove(FileCollection collection) {
        change(
                () -> keeping.remove(collection),
                held -> news.ifPresent(told -> told.removed(collection.name(), () -> restore(collection, held))));
    }

    private void restore(FileCollection collection, List<ContentHash> held) {
        change(
                () -> {
                    keeping.restore(collection, held);
                    return true;
                },
                done -> {});
    }

    private static Set<Long> contents(List<Hit> hits) {
        return hits.stream().map(hit -> hit.file().contentId()).collect(Collectors.toSet());
    }

    private <T> void change(Callable<T> change, Consumer<T> then) {
        background.run(
                change,
                done -> {
                    then.accept(done);
                    look();
                },
                problem -> news.ifPresent(told -> told.failed(problem)));
    }

    private record Look(List<FileCollection> collections, Set<Long> favourites) {}

    /** One look at a time; what comes meanwhile is looked at once more. */
    private void look() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        background.run(
                () -> {
                    List<FileCollection> all = keeping.collections();
                    return new Look(all, keeping.contents(all.getFirst()));
                },
                look -> {
                    collections.set(look.collections);
                    favourites.set(look.favourites);
                    looked();
                },
                problem -> {
                    LOG.debug("what is kept cannot be read for now", problem);
                    looked();
                });
    }

    private void looked() {
        asking = false;
        if (askAgain) {
            askAgain = false;
            look();
        }
    }
}
