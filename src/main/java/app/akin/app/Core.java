package app.akin.app;

import app.akin.embedding.DevicePreference;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelCatalogue;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.PixelLimit;
import app.akin.files.FileReader;
import app.akin.files.FileScanner;
import app.akin.indexing.Disk;
import app.akin.indexing.IndexTools;
import app.akin.indexing.Indexer;
import app.akin.indexing.PassageBuilder;
import app.akin.indexing.SpaceBuilder;
import app.akin.library.Doctor;
import app.akin.library.GraphicsCard;
import app.akin.library.InstalledEncoders;
import app.akin.library.LibraryGate;
import app.akin.library.LibraryState;
import app.akin.library.LocalDoctor;
import app.akin.library.LocalGraphicsCard;
import app.akin.library.LocalLibrary;
import app.akin.library.LocalModels;
import app.akin.library.LocalPassageModels;
import app.akin.library.ModelSwitch;
import app.akin.library.PassageEncoders;
import app.akin.library.PassageSwitch;
import app.akin.library.PassageSwitch.Wish;
import app.akin.reading.ContentReader;
import app.akin.reading.ReaderPool;
import app.akin.search.PassageReader;
import app.akin.search.QueryEncoder;
import app.akin.search.RankedSearch;
import app.akin.search.Search;
import app.akin.search.ranking.Usual;
import app.akin.settings.DataFolder;
import app.akin.settings.Device;
import app.akin.settings.RemoteModelFile;
import app.akin.settings.Settings;
import app.akin.settings.SettingsStore;
import app.akin.store.IndexStore;
import app.akin.store.Ranking;
import app.akin.store.server.ServerException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What window and terminal have in common, put together over one data folder in the order of the pipeline. Making it
 * starts nothing: the database is opened by {@link #openLibrary}, a model by its first use.
 */
final class Core implements AutoCloseable {

    private final SettingsStore settings;
    private final LibraryGate gate;
    private final InstalledEncoders encoders;
    private final LocalModels models;
    private final ModelSwitch modelSwitch;
    private final GraphicsCard graphicsCard;
    private final PassageSwitch passageSwitch;
    private final LocalPassageModels passageModels;
    private final PassageReader passageReader;
    private final ContentReader contents;
    private final QueryEncoder queries;
    private final Search search;
    private final Indexer indexer;
    private final SpaceBuilder builder;
    private final LocalLibrary library;
    private final Doctor doctor;

    Core(DataFolder folder, SettingsStore settings) {
        this(folder, settings, Places.bundledModels());
    }

    /** @param shippedModels where the models are that ship with Akin */
    Core(DataFolder folder, SettingsStore settings, Path shippedModels) {
        this.settings = settings;
        gate = new LibraryGate(folder.postgres());
        InstalledModels installed = new InstalledModels(folder.models(), shippedModels, ModelCatalogue.bundled());
        graphicsCard = new LocalGraphicsCard(settings, Places.engine());
        encoders = new InstalledEncoders(installed, Places.engine(), this::device, graphicsCard::libraries);
        modelSwitch = new ModelSwitch(
                encoders, Settings.SHIPPED_MODEL, () -> settings.settings().model(), this::index);
        models = new LocalModels(installed, encoders, modelSwitch, settings);
        Disk disk = Disk.of(folder.root());
        RemoteModelFile remote = new RemoteModelFile(folder.remoteModels());
        passageSwitch = new PassageSwitch(
                new PassageEncoders(encoders, modelSwitch, remote),
                () -> Wish.of(settings.settings()),
                this::index,
                new PassageBuilder(this::index, disk));
        passageModels = new LocalPassageModels(models, remote, passageSwitch, settings);
        passageReader = new PassageReader(passageSwitch::answering);

        contents = ReaderPool.of(
                PixelLimit.fromMemory(),
                new PassageSplitter(encoders::readerTokens, PassageSplitter.USUAL_TOKENS),
                readers());
        FileReader reader = FileReader.withinMemory();
        IndexTools tools = new IndexTools(new FileScanner(), reader, contents, readers(), disk);

        queries = new QueryEncoder(contents);
        search = new RankedSearch(
                modelSwitch::answering, this::ranking, queries, passageReader, new Usual.Memory(folder.cache()));
        indexer = new Indexer(tools, this::index, modelSwitch::answering, modelSwitch::isBehind);
        builder = new SpaceBuilder(tools, this::index);
        library = new LocalLibrary(gate, reader, contents);
        doctor = new LocalDoctor(
                folder.root(),
                contents,
                gate,
                this::openLibrary,
                this::beginAnew,
                () -> Optional.of(models.examine()),
                passageSwitch::examine);
    }

    /** Opens the library where the settings say it is; does nothing when it is open. Blocks. */
    LibraryState openLibrary() {
        return gate.open(settings.settings().database());
    }

    /** Sets a library aside that nothing here can read, and opens a new one with the same folders. Blocks. */
    LibraryState beginAnew() throws ServerException {
        return gate.beginAnew(settings.settings().database());
    }

    SettingsStore settings() {
        return settings;
    }

    LibraryGate gate() {
        return gate;
    }

    LocalModels models() {
        return models;
    }

    ModelSwitch modelSwitch() {
        return modelSwitch;
    }

    GraphicsCard graphicsCard() {
        return graphicsCard;
    }

    PassageSwitch passageSwitch() {
        return passageSwitch;
    }

    LocalPassageModels passageModels() {
        return passageModels;
    }

    QueryEncoder queries() {
        return queries;
    }

    Search search() {
        return search;
    }

    Indexer indexer() {
        return indexer;
    }

    SpaceBuilder builder() {
        return builder;
    }

    LocalLibrary library() {
        return library;
    }

    Doctor doctor() {
        return doctor;
    }

    @Override
    public void close() {
        contents.close();
        models.close();
        passageReader.close();
        passageSwitch.close();
        modelSwitch.close();
        encoders.close();
        gate.close();
        settings.close();
    }

    private IndexStore index() {
        return gate.database().index();
    }

    private Ranking ranking() {
        return gate.database().ranking();
    }

    private DevicePreference device() {
        return settings.settings().device() == Device.CPU ? DevicePreference.CPU : DevicePreference.AUTOMATIC;
    }

    /** One for each core: where the encoder is the slower one they wait for it, where it is quick they set the pace. */
    private static int readers() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    }
}
