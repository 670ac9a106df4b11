package app.akin.library.kept;

import app.akin.library.LibraryGate;
import app.akin.model.ContentHash;
import app.akin.model.kept.FileCollection;
import app.akin.model.kept.SavedSearch;
import app.akin.store.KeptThings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is kept in the library on this computer. */
public final class LocalKeeping implements Keeping {

    private static final int LONGEST_QUESTION = 200;

    private final LibraryGate gate;

    public LocalKeeping(LibraryGate gate) {
        this.gate = gate;
    }

    @Override
    public List<FileCollection> collections() {
        return asked(KeptThings::collections);
    }

    @Override
    public FileCollection collection(String name) {
        String typed = shortened(name);
        long id = asked(kept -> kept.addCollection(typed));
        return collections().stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    @Override
    public boolean rename(FileCollection collection, String name) {
        return asked(kept -> kept.renameCollection(collection.id(), shortened(name)));
    }

    @Override
    public List<ContentHash> remove(FileCollection collection) {
        return asked(kept -> {
            List<ContentHash> held = kept.hashes(collection.id());
            kept.removeCollection(collection.id());
            return held;
        });
    }

    @Override
    public void restore(FileCollection removed, List<ContentHash> held) {
        change(kept -> kept.keep(kept.addCollection(removed.name()), held));
    }

    @Override
    public Set<Long> contents(FileCollection collection) {
        return asked(kept -> kept.contents(collection.id()));
    }

    @Override
    public void keep(FileCollection collection, Collection<Long> contents) {
        change(kept -> kept.keep(collection.id(), kept.hashesOf(contents)));
    }

    @Override
    public void letGo(FileCollection collection, Collection<Long> contents) {
        change(kept -> kept.letGo(collection.id(), kept.hashesOf(contents)));
    }

    @Override
    public List<SavedSearch> searches() {
        return asked(KeptThings::searches);
    }

    @Override
    public void saveSearch(String name, String question) {
        change(kept -> kept.saveSearch(shortened(name), question));
    }

    @Override
    public boolean rename(SavedSearch search, String name) {
        return asked(kept -> kept.renameSearch(search.id(), shortened(name)));
    }

    @Override
    public void remove(SavedSearch search) {
        change(kept -> kept.removeSearch(search.id()));
    }

    @Override
    public void seen(SavedSearch search) {
        change(kept -> kept.seen(search.id()));
    }

    @Override
    public List<String> asked(int limit) {
        return asked(kept -> kept.asked(limit));
    }

    @Override
    public void remember(String question) {
        String words = question.strip();
        if (!words.isEmpty() && words.length() <= LONGEST_QUESTION) {
            change(kept -> kept.remember(words));
        }
    }

    @Override
    public void forgetAsked() {
        change(KeptThings::forgetAsked);
    }

    @Override
    public String written() {
        return asked(KeptFile::write);
    }

    @Override
    public KeptFile.Amount add(String json) throws KeptFile.FormatException {
        KeptFile file = KeptFile.read(json);
        return asked(file::addTo);
    }

    private static String shortened(String name) {
        String typed = name.strip();
        if (typed.isEmpty()) {
            throw new IllegalArgumentException("a name without letters");
        }
        int end = typed.offsetByCodePoints(
                0, Math.min(FileCollection.LONGEST_NAME, typed.codePointCount(0, typed.length())));
        return typed.substring(0, end);
    }

    private void change(Consumer<KeptThings> change) {
        asked(kept -> {
            change.accept(kept);
            return true;
        });
    }

    private <T> T asked(Function<KeptThings, T> question) {
        return gate.ask(database -> question.apply(database.kept()));
    }
}
