package app.akin.ui.pages;

import app.akin.ui.shell.UiSettings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Settings in memory. */
public final class FakeSettings implements UiSettings {

    private final List<Consumer<Values>> listeners = new CopyOnWriteArrayList<>();
    private volatile Values values = Values.USUAL;

    @Override
    public Values values() {
        return values;
    }

    @Override
    public void change(UnaryOperator<Values> change) {
        values = change.apply(values);
        listeners.forEach(listener -> listener.accept(values));
    }

    @Override
    public void listen(Consumer<Values> listener) {
        listeners.add(listener);
    }
}
