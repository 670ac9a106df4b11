package app.akin.ui.pages;

import app.akin.library.kept.Keeping;
import app.akin.library.kept.KeptFile;
import app.akin.model.ContentHash;
import app.akin.model.hit.Hit;
import app.akin.model.kept.FileCollection;
import app.akin.model.kept.SavedSearch;
import app.akin.model.scope.Scope;
import app.akin.search.Query;
import app.akin.search.kept.KeptQuestions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people keep, in memory. Questions are kept as the number of one that was written. */
public final class FakeKeeping implements Keeping, KeptQuestions {

    private final Map<Long, Set<Long>> held = new HashMap<>(Map.of(1L, new HashSet<>()));
    private final List<FileCollection> collections = new ArrayList<>(List.of(new FileCollection(1, "", true, 0)));
    private final List<SavedSearch> searches = new ArrayList<>();
    private final List<Query> written = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private long next = 2;
    private int looks;

    /** How often somebody asked what is in a collection. */
    public synchronized int looks() {
        return looks;
    }

    /** Whether a hit is in the collection that {@code scope} names, if it names one. */
    public synchronized boolean holds(Scope scope, Hit hit) {
        return scope.collection().isEmpty()
                || held.get(scope.collection().getAsLong()).contains(hit.file().contentId());
    }

    @Override
    public synchronized List<FileCollection> collections() {
        return collections.stream()
                .map(one -> new FileCollection(
                        one.id(),
                        one.name(),
                        one.favourites(),
                        held.get(one.id()).size()))
                .toList();
    }

    @Override
    public synchronized FileCollection collection(String name) {
        FileCollection made = new FileCollection(next++, name, false, 0);
        held.put(made.id(), new HashSet<>());
        collections.add(made);
        return made;
    }

    @Override
    public synchronized boolean rename(FileCollection collection, String name) {
        boolean free = collections.stream().noneMatch(one -> one.name().equals(name));
        if (free) {
            collections.replaceAll(
                    one -> one.id() == collection.id() ? new FileCollection(one.id(), name, false, 0) : one);
        }
        return free;
    }

    @Override
    public synchronized List<ContentHash> remove(FileCollection collection) {
        collections.removeIf(one -> one.id() == collection.id());
        return held.remove(collection.id()).stream()
                .map(content -> new ContentHash("%064x".formatted(content)))
                .toList();
    }

    @Override
    public synchronized void restore(FileCollection removed, List<ContentHash> contents) {
        keep(
                collection(removed.name()),
                contents.stream().map(hash -> Long.parseLong(hash.hex(), 16)).toList());
    }

    @Override
    public synchronized Set<Long> contents(FileCollection collection) {
        looks++;
        return Set.copyOf(held.get(collection.id()));
    }

    @Override
    public synchronized void keep(FileCollection collection, Collection<Long> contents) {
        held.get(collection.id()).addAll(contents);
    }

    @Override
    public synchronized void letGo(FileCollection collection, Collection<Long> contents) {
        held.get(collection.id()).removeAll(contents);
    }

    @Override
    public synchronized List<SavedSearch> searches() {
        return List.copyOf(searches);
    }

    @Override
    public synchronized void saveSearch(String name, String question) {
        searches.add(new SavedSearch(next++, name, question, Instant.now()));
    }

    @Override
    public synchronized boolean rename(SavedSearch search, String name) {
        searches.replaceAll(
                one -> one.id() == search.id() ? new SavedSearch(one.id(), name, one.question(), one.seen()) : one);
        return true;
    }

    @Override
    public synchronized void remove(SavedSearch search) {
        searches.removeIf(one -> one.id() == search.id());
    }

    @Override
    public synchronized void seen(SavedSearch search) {
        searches.replaceAll(one ->
                one.id() == search.id() ? new SavedSearch(one.id(), one.name(), one.question(), Instant.now()) : one);
    }

    @Override
    public synchronized List<String> asked(int limit) {
        return asked.stream().limit(limit).toList();
    }

    @Override
    public synchronized void remember(String question) {
        asked.remove(question);
        asked.addFirst(question);
    }

    @Override
    public synchronized void forgetAsked() {
        asked.clear();
    }

    @Override
    public String written() {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeptFile.Amount add(String json) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized String write(Query query) {
        written.add(query);
        return String.valueOf(written.size() - 1);
    }

    @Override
    public synchronized Restored read(String json) {
        return new Restored(written.get(Integer.parseInt(json)), true);
    }
}
