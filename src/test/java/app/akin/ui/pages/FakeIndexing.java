package app.akin.ui.pages;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.Indexing;
import app.akin.task.Listening;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Indexing that does nothing but remember what it was told. */
public final class FakeIndexing implements Indexing {

    private final List<Consumer<IndexProgress>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Path> added = new CopyOnWriteArrayList<>();
    private volatile IndexProgress progress = IndexProgress.IDLE;

    public void report(IndexProgress now) {
        progress = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    public List<String> told() {
        return List.copyOf(told);
    }

    public List<Path> added() {
        return List.copyOf(added);
    }

    @Override
    public void add(List<Path> paths) {
        told.add("add " + paths);
        added.addAll(paths);
    }

    @Override
    public void lookAgain() {
        told.add("look again");
    }

    @Override
    public void pause() {
        told.add("pause");
    }

    @Override
    public void resume() {
        told.add("resume");
    }

    @Override
    public void stop() {
        told.add("stop");
    }

    @Override
    public IndexProgress progress() {
        return progress;
    }

    @Override
    public Listening listen(Consumer<IndexProgress> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
