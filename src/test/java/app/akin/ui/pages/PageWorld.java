package app.akin.ui.pages;

import app.akin.library.Doctor;
import app.akin.model.ContentHash;
import app.akin.model.EmbeddingSpace;
import app.akin.model.VectorStorage;
import app.akin.search.SearchResult;
import app.akin.settings.DataFolder;
import app.akin.settings.SettingsStore;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Fx;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.Theme;
import app.akin.ui.library.LibraryPages;
import app.akin.ui.settings.SettingsPages;
import app.akin.ui.setup.SetupPages;
import app.akin.ui.shell.page.Page;
import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything the pages stand on, in memory, so that each can be shown by itself. */
public final class PageWorld implements AutoCloseable {

    private static final EmbeddingSpace SPACE =
            new EmbeddingSpace("iris", new ContentHash("0".repeat(64)), 1, 512, VectorStorage.VECTOR);

    private final TaskRunner tasks = new TaskRunner("pages", 1);
    private final TaskRunner asks = new TaskRunner("asks", 1);
    private final FakeLibrary library = new FakeLibrary();
    private final FakeModels models = new FakeModels();
    private final FakeGraphicsCard graphicsCard = new FakeGraphicsCard();
    private final FakeDatabases databases = new FakeDatabases();
    private final FakePassages passages = new FakePassages();
    private final FakeSizes sizes = new FakeSizes();
    private final FakeIndexing indexing = new FakeIndexing();
    private final FakeSettings settings = new FakeSettings();
    private final FakeNavigator navigator = new FakeNavigator();
    private final Theme theme = new Theme();
    private final FakeAnswers answers = new FakeAnswers();
    private final SettingsStore store;
    private final UiServices services;
    private final Map<PageId, PageFactory> factories = new EnumMap<>(PageId.class);
    private volatile List<Doctor.Check> checks = List.of();
    private volatile int opened;
    private volatile int begunAnew;

    public PageWorld(Locale locale) {
        Background background = new Background(tasks, Fx::run);
        Background asking = new Background(asks, Fx::run);
        store = SettingsStore.open(Path.of("/nowhere/settings.json"), (delay, task) -> {}, problem -> {});
        services = new UiServices(
                query -> new SearchResult(query, SPACE, List.of(), Duration.ofMillis(20), Duration.ofMillis(16), 1204),
                library,
                new FakeKeeping(),
                new FakeKeeping(),
                models,
                FakeWhereabouts.impossible(),
                indexing,
                asking,
                background,
                answers,
                background,
                tasks,
                new Messages(locale),
                theme,
                settings);
        factories.putAll(SetupPages.all(() -> opened++, () -> begunAnew++));
        factories.putAll(LibraryPages.all());
        factories.putAll(SettingsPages.all(new SettingsPages.Ground(
                store,
                new DataFolder(Path.of("/home/ruth/.local/share/akin")),
                () -> checks,
                passages,
                graphicsCard,
                databases,
                sizes,
                "0.1.0")));
    }

    /** Every page of the program. */
    public Map<PageId, PageFactory> pages() {
        return Map.copyOf(factories);
    }

    /** Makes a page and shows it, on the JavaFX thread. */
    public Page show(PageId id) {
        Page page = factories.get(id).create(services, navigator);
        page.onShown();
        return page;
    }

    public FakeLibrary library() {
        return library;
    }

    public FakeModels models() {
        return models;
    }

    public FakeGraphicsCard graphicsCard() {
        return graphicsCard;
    }

    public FakeDatabases databases() {
        return databases;
    }

    public FakePassages passages() {
        return passages;
    }

    public FakeSizes sizes() {
        return sizes;
    }

    public FakeIndexing indexing() {
        return indexing;
    }

    public FakeSettings settings() {
        return settings;
    }

    public FakeNavigator navigator() {
        return navigator;
    }

    public Theme theme() {
        return theme;
    }

    public UiServices services() {
        return services;
    }

    public SettingsStore store() {
        return store;
    }

    /** What the doctor will find. */
    public void examination(List<Doctor.Check> found) {
        checks = List.copyOf(found);
    }

    /** How often the library was asked to open again. */
    public int begunAnew() {
        return begunAnew;
    }

    public int opened() {
        return opened;
    }

    @Override
    public void close() {
        tasks.close();
        asks.close();
    }
}
