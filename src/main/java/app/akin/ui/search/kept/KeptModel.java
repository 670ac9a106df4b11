package app.akin.ui.search.kept;

import app.akin.library.LibraryState;
import app.akin.library.kept.Keeping;
import app.akin.model.ContentHash;
import app.akin.model.hit.Hit;
import app.akin.model.kept.FileCollection;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.HashSet;
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

/**
 * Favourites and other collections. What is changed here is shown when it is so; what the library says of itself while files are
 * added, now and then.
 */
public final class KeptModel {

    private static final Logger LOG = LoggerFactory.getLogger(KeptModel.class);

    /** What comes into the library for so long is looked at together. */
    private static final Duration BATCH = Duration.ofSeconds(5);

    private final Keeping keeping;
    private final Background background;
    private final KeptChanges changes;
    private final ReadOnlyObjectWrapper<List<FileCollection>> collections = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<Long>> favourites = new ReadOnlyObjectWrapper<>(Set.of());
    private OptionalLong lookedAt = OptionalLong.empty();
    private Runnable onWallChange = () -> {};
    private boolean open;
    private boolean waits;
    private boolean asking;
    private boolean askAgain;

    public KeptModel(Keeping keeping, Background background) {
        this.keeping = keeping;
        this.background = background;
        changes = new KeptChanges(background);
    }

    /** How they are named, and whom their news is told. */
    public KeptChanges changes() {
        return changes;
    }

    /** All of them, the favourites first. */
    public ReadOnlyObjectProperty<List<FileCollection>> collections() {
        return collections.getReadOnlyProperty();
    }

    /** The ids of the contents that are favourites. */
    public ReadOnlyObjectProperty<Set<Long>> favourites() {
        return favourites.getReadOnlyProperty();
    }

    public Optional<FileCollection> collection(long id) {
        return collections.get().stream().filter(one -> one.id() == id).findFirst();
    }

    /** The wall shows what is in this collection, or all. */
    public void lookAt(OptionalLong collection) {
        lookedAt = collection;
    }

    /** Called when something was put into the collection on the wall, or taken out of it. */
    public void onWallChange(Runnable listener) {
        onWallChange = listener;
    }

    /** The collection that is on the wall. */
    public Optional<FileCollection> lookedAt() {
        return lookedAt.stream()
                .mapToObj(this::collection)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The library has changed: what is kept of it may have come or gone. Looked at when it opens, else in batches. */
    public void library(LibraryState state) {
        boolean before = open;
        open = state instanceof LibraryState.Open;
        if (open && !before) {
            look();
        } else if (open && !waits) {
            waits = true;
            background.after(BATCH, () -> {
                waits = false;
                look();
            });
        }
    }

    /** Makes favourites of all of them; where all are, of none. */
    public void toggleFavourite(List<Hit> hits) {
        boolean all = areFavourites(hits);
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
        changes.change(() -> keeping.keep(collection, contents), () -> {
            Set<Long> more = new HashSet<>(favourites.get());
            more.addAll(contents);
            changed(collection, more);
        });
    }

    public void letGo(FileCollection collection, List<Hit> hits) {
        Set<Long> contents = contents(hits);
        changes.change(() -> keeping.letGo(collection, contents), () -> {
            Set<Long> fewer = new HashSet<>(favourites.get());
            fewer.removeAll(contents);
            changed(collection, fewer);
        });
    }

    /** @param favouritesThen should these be the favourites */
    private void changed(FileCollection collection, Set<Long> favouritesThen) {
        if (collection.favourites()) {
            favourites.set(Set.copyOf(favouritesThen));
        }
        changed(collection);
    }

    private void changed(FileCollection collection) {
        if (lookedAt.equals(OptionalLong.of(collection.id()))) {
            onWallChange.run();
        }
        list();
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
        changes.change(
                () -> {
                    FileCollection made = keeping.collection(given);
                    keeping.keep(made, contents);
                    return made;
                },
                made -> {
                    changes.askName(made.id());
                    list();
                });
    }

    /** The name that was asked for; without letters, it stays as it was. */
    public void name(FileCollection collection, String name) {
        changes.name(collection.name(), name, typed -> keeping.rename(collection, typed), this::list);
    }

    public void remove(FileCollection collection) {
        changes.remove(
                collection.name(),
                () -> {
                    List<ContentHash> held = keeping.remove(collection);
                    return () -> keeping.restore(collection, held);
                },
                () -> changed(collection));
    }

    private static Set<Long> contents(List<Hit> hits) {
        return hits.stream().map(hit -> hit.file().contentId()).collect(Collectors.toSet());
    }

    private record Look(List<FileCollection> collections, Set<Long> favourites) {}

    private void look() {
        ask(
                () -> {
                    List<FileCollection> all = keeping.collections();
                    return new Look(all, keeping.contents(all.getFirst()));
                },
                look -> {
                    collections.set(look.collections);
                    favourites.set(look.favourites);
                });
    }

    /** The collections alone: which contents are favourites is known. */
    private void list() {
        ask(keeping::collections, collections::set);
    }

    /** One question at a time; what changes meanwhile makes its answer an old one, and all is looked at once more. */
    private <T> void ask(Callable<T> question, Consumer<T> then) {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        background.run(
                question,
                answer -> {
                    if (!askAgain) {
                        then.accept(answer);
                    }
                    answered();
                },
                problem -> {
                    LOG.debug("what is kept cannot be read for now", problem);
                    answered();
                });
    }

    private void answered() {
        asking = false;
        if (askAgain) {
            askAgain = false;
            look();
        }
    }
}
