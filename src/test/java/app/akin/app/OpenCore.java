package app.akin.app;

import app.akin.answer.Answers;
import app.akin.answer.quote.Quoter;
import app.akin.embedding.Encoder;
import app.akin.embedding.TextEncoder;
import app.akin.indexing.Indexer;
import app.akin.library.LibraryState;
import app.akin.library.models.Models.ModelRefusedException;
import app.akin.search.Search;
import app.akin.settings.DataFolder;
import app.akin.settings.SettingsStore;
import app.akin.store.server.ServerAddress;
import app.akin.task.Cancellation;
import app.akin.task.Gate;
import app.akin.task.TaskRunner;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The whole of Akin without window and terminal, over a data folder, in the test's own process. */
public final class OpenCore implements AutoCloseable {

    private final TaskRunner saving = new TaskRunner("settings", 1);
    private final Core core;

    private OpenCore(Path folder, ServerAddress database, Path models) {
        DataFolder data = new DataFolder(folder);
        data.prepare();
        SettingsStore settings = SettingsStore.open(data.settings(), saving::after, problem -> {
            throw new IllegalStateException(problem.toString());
        });
        settings.update(before -> before.withDatabase(Optional.of(database.jdbcUrl() + "?user="
                + encoded(database.user()) + "&password=" + encoded(database.password()))));
        core = new Core(data, settings, models);
    }

    private static String encoded(Optional<String> text) {
        return URLEncoder.encode(text.orElseThrow(), StandardCharsets.UTF_8);
    }

    private OpenCore(Path folder) {
        DataFolder data = new DataFolder(folder);
        data.prepare();
        core = new Core(data, SettingsStore.open(data.settings(), saving::after, problem -> {
            throw new IllegalStateException(problem.toString());
        }));
    }

    /** Opens the library; fails when it cannot be opened. */
    public static OpenCore over(Path folder) {
        return opened(new OpenCore(folder));
    }

    /** The same over a database of a server that runs, with the models in {@code models}. */
    public static OpenCore over(Path folder, ServerAddress database, Path models) {
        return opened(new OpenCore(folder, database, models));
    }

    private static OpenCore opened(OpenCore open) {
        if (!(open.core.openLibrary() instanceof LibraryState.Open)) {
            open.close();
            throw new IllegalStateException(
                    "the library did not open: " + open.core.library().state());
        }
        return open;
    }

    /** Installs the model that lies in {@code model} and uses it. */
    public OpenCore with(Path model) {
        try {
            String id = core.models().install(model).id();
            core.models().use(id);
            return this;
        } catch (ModelRefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads files, and then their passages. */
    public OpenCore index(Path... files) throws InterruptedException {
        core.indexer().run(List.of(files), new Gate(), new Cancellation(), _ -> {});
        core.passages().build(new Gate(), new Cancellation(), (_, _) -> {});
        return this;
    }

    public Search search() {
        return core.search();
    }

    public Quoter quoter() {
        return core.quoter();
    }

    public Answers answers() {
        return core.answers();
    }

    public Indexer indexer() {
        return core.indexer();
    }

    public Encoder encoder() {
        return core.pictures().answering();
    }

    /** Reads passages. */
    public TextEncoder reader() {
        return core.passages().answering();
    }

    @Override
    public void close() {
        core.close();
        saving.close();
    }
}
