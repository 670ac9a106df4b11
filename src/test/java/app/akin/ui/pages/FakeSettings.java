package app.akin.ui.pages;

import app.akin.settings.LiveSettings;
import app.akin.settings.Settings;
import app.akin.task.Listening;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Settings in memory. */
public final class FakeSettings implements LiveSettings {

    private final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULT);
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Settings settings() {
        return settings.get();
    }

    @Override
    public void update(UnaryOperator<Settings> change) {
        Settings now = settings.updateAndGet(change);
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public Listening listen(Consumer<Settings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
