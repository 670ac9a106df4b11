package app.akin.ui;

import app.akin.settings.WindowState;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Theme;
import app.akin.ui.pages.FakeSettings;
import app.akin.ui.shell.page.UiServices;
import java.util.Locale;

/** Services over a demo library, with settings and window state kept in memory. Close it to end its threads. */
public final class DemoServices implements AutoCloseable {

    private final TaskRunner asking = new TaskRunner("demo-asking", 2);
    private final TaskRunner background = new TaskRunner("demo-background", 2);
    private final TaskRunner decoding = new TaskRunner("demo-decoding", 2);
    private final FakeSettings settings = new FakeSettings();
    private final UiServices services;

    public DemoServices(DemoLibrary library, Locale locale) {
        Theme theme = new Theme();
        theme.install();
        services = new UiServices(
                library,
                library,
                library.keeping(),
                library.keeping(),
                library.models(),
                library.whereabouts(),
                library.indexing(),
                new Background(asking, Fx::run),
                new Background(background, Fx::run),
                library.answers(),
                new Background(background, Fx::run),
                decoding,
                new Messages(locale),
                theme,
                settings);
    }

    public UiServices services() {
        return services;
    }

    /** The window as it was left last. */
    public WindowState kept() {
        return settings.settings().window();
    }

    @Override
    public void close() {
        asking.close();
        background.close();
        decoding.close();
    }
}
