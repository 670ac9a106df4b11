package app.akin.app;

import app.akin.answer.Answers;
import app.akin.answer.LocalAnswers;
import app.akin.answer.chat.ChatClient;
import app.akin.answer.quote.Quoter;
import app.akin.embedding.DevicePreference;
import app.akin.embedding.Encoder;
import app.akin.embedding.TextEncoder;
import app.akin.embedding.catalogue.InstalledModels;
import app.akin.embedding.catalogue.ModelCatalogue;
import app.akin.extraction.PassageSplitter;
import app.akin.extraction.picture.file.PixelLimit;
import app.akin.files.FileReader;
import app.akin.files.FileScanner;
import app.akin.indexing.Disk;
import app.akin.indexing.IndexTools;
import app.akin.indexing.Indexer;
import app.akin.indexing.VectorBuilder;
import app.akin.library.DatabaseChoice;
import app.akin.library.Doctor;
import app.akin.library.EarlierColours;
import app.akin.library.EarlierPictures;
import app.akin.library.Housekeeper;
import app.akin.library.LibraryGate;
import app.akin.library.LibraryState;
import app.akin.library.LocalDatabaseChoice;
import app.akin.library.LocalDoctor;
import app.akin.library.LocalLibrary;
import app.akin.library.ServerObstacles;
import app.akin.library.graphics.GraphicsCard;
import app.akin.library.graphics.LocalGraphicsCard;
import app.akin.library.kept.Keeping;
import app.akin.library.kept.LocalKeeping;
import app.akin.library.models.InstalledEncoders;
import app.akin.library.models.LocalModels;
import app.akin.library.models.LocalPassageModels;
import app.akin.library.models.PassageEncoders;
import app.akin.library.whereabouts.LocalWhereabouts;
import app.akin.library.whereabouts.Whereabouts;
import app.akin.model.Folder;
import app.akin.model.Role;
import app.akin.reading.ContentReader;
import app.akin.reading.ReaderPool;
import app.akin.search.PassageReader;
import app.akin.search.QueryEncoder;
import app.akin.search.RankedSearch;
import app.akin.search.Search;
import app.akin.search.kept.KeptQuestions;
import app.akin.search.kept.StoredQuestions;
import app.akin.search.ranking.Usual;
import app.akin.seat.Seat;
import app.akin.seat.ShippedModel;
import app.akin.settings.AnswerModelFile;
import app.akin.settings.DataFolder;
import app.akin.settings.Device;
import app.akin.settings.RemoteModelFile;
import app.akin.settings.Settings;
import app.akin.settings.SettingsStore;
import app.akin.store.IndexStore;
import app.akin.store.keyring.Passwords;
import app.akin.store.ranking.Ranking;
import app.akin.store.server.ServerException;
import app.akin.task.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What window and terminal have in common, put together over one data folder in the order of the pipeline. Making it
 * starts nothing: the database is opened by {@link #openLibrary}, a model by its first use.
 */
final class Core implements AutoCloseable {

    private final SettingsStore settings;
    private final LibraryGate gate;
    private final InstalledEncoders encoders;
    private final LocalModels models;
    private final GraphicsCard graphicsCard;
    private final Seat<Encoder> pictures;
    private final Seat<TextEncoder> passages;
    private final LocalPassageModels passageModels;
    private final PassageReader passageReader;
    private final FileReader reader = FileReader.withinMemory();
    private final ContentReader contents;
    private final QueryEncoder queries;
    private final RankedSearch search;
    private final Quoter quoter;
    private final Answers answers;
    private final Indexer indexer;
    private final Housekeeper housekeeper;
    private final LocalLibrary library;
    private final Keeping keeping;
    private final Doctor doctor;
    private final DatabaseChoice databaseChoice;

    Core(DataFolder folder, SettingsStore settings) {
        this(folder, settings, ProgramPlaces.bundledModels());
    }

    /** @param shippedModels where the models are that ship with Akin */
    Core(DataFolder folder, SettingsStore settings, Path shippedModels) {
        this.settings = settings;
        Passwords passwords = Passwords.ofThisComputer();
        gate = new LibraryGate(folder.postgres(), folder.desk(), passwords);
        InstalledModels installed = new InstalledModels(folder.models(), shippedModels, ModelCatalogue.bundled());
        graphicsCard = new LocalGraphicsCard(settings, ProgramPlaces.engine());
        encoders = new InstalledEncoders(installed, ProgramPlaces.engine(), this::device, graphicsCard::libraries);
        contents = ReaderPool.of(
                PixelLimit.fromMemory(),
                new PassageSplitter(encoders::readerTokens, PassageSplitter.USUAL_TOKENS),
                readers());
        Disk disk = Disk.of(folder.root());
        IndexTools tools = new IndexTools(
                new FileScanner(() -> settings.settings().passedBy()), reader, contents, readers(), disk);

        pictures = new Seat<>(
                Role.PICTURES,
                new ShippedModel(Settings.SHIPPED_MODEL, Optional.of(Settings.EARLIER_MODEL)),
                encoders,
                () -> Optional.of(settings.settings().model()),
                this::index,
                VectorBuilder.ofPictures(tools, this::index));
        RemoteModelFile remote = new RemoteModelFile(folder.remoteModels());
        passages = new Seat<>(
                Role.PASSAGES,
                new ShippedModel(Settings.READER, Optional.empty()),
                new PassageEncoders(encoders, pictures, remote),
                () -> settings.settings().passageReader(),
                this::index,
                VectorBuilder.ofPassages(this::index, disk));
        models = new LocalModels(installed, encoders, pictures, settings, this::index);
        passageModels = new LocalPassageModels(models, remote, passages, settings);
        passageReader = new PassageReader(passages::whoAnswers);

        queries = new QueryEncoder(contents);
        Usual.Memory usual = new Usual.Memory(folder.cache());
        search = new RankedSearch(pictures::answering, this::ranking, queries, passageReader, usual);
        quoter = new Quoter(() -> encoders.openText(Settings.READER), usual);
        answers = new LocalAnswers(quoter, new AnswerModelFile(folder.answerModel()), new ChatClient());
        indexer = new Indexer(tools, this::index, pictures::answering, pictures::isBehind);
        housekeeper = new Housekeeper(gate);
        library = new LocalLibrary(gate, reader, contents, housekeeper);
        keeping = new LocalKeeping(gate);
        databaseChoice = new LocalDatabaseChoice(settings, gate, passwords);
        doctor = new LocalDoctor(folder.root(), contents, gate, this::openLibrary, this::beginAnew, pictures, passages);
    }

    /** Opens the library where the settings say it is; does nothing when it is open. Blocks. */
    LibraryState openLibrary() {
        if (!gate.isOpen() && ServerObstacles.asksFirst(settings.settings())) {
            return gate.refuse(ServerObstacles.notAgreed(settings.settings()));
        }
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

    /** Who sees pictures. */
    Seat<Encoder> pictures() {
        return pictures;
    }

    /** Who reads passages. */
    Seat<TextEncoder> passages() {
        return passages;
    }

    GraphicsCard graphicsCard() {
        return graphicsCard;
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

    /** By itself, to be measured. */
    Quoter quoter() {
        return quoter;
    }

    Answers answers() {
        return answers;
    }

    Indexer indexer() {
        return indexer;
    }

    Housekeeper housekeeper() {
        return housekeeper;
    }

    /**
     * Who asks pictures for what earlier versions of Akin did not.
     *
     * @param busy whether files are read for the library
     */
    EarlierPictures earlierPictures(Gate pausing, BooleanSupplier busy) {
        return new EarlierPictures(gate, reader, contents, pausing, busy);
    }

    /**
     * Who measures the colours of pictures that earlier versions of Akin read.
     *
     * @param busy whether files are read for the library
     */
    EarlierColours earlierColours(Gate pausing, BooleanSupplier busy) {
        return new EarlierColours(gate, contents, pausing, busy);
    }

    LocalLibrary library() {
        return library;
    }

    Keeping keeping() {
        return keeping;
    }

    KeptQuestions keptQuestions() {
        return new StoredQuestions(gate::database);
    }

    Whereabouts whereabouts() {
        return new LocalWhereabouts(library, pictures::answering);
    }

    Doctor doctor() {
        return doctor;
    }

    DatabaseChoice databaseChoice() {
        return databaseChoice;
    }

    @Override
    public void close() {
        housekeeper.close();
        search.close();
        answers.close();
        contents.close();
        models.close();
        passageReader.close();
        passages.close();
        pictures.close();
        encoders.close();
        gate.close();
        settings.close();
    }

    /** Where the library's folders and single files are. */
    List<Path> places() {
        return library.folders().stream()
                .filter(Folder::isOwn)
                .map(Folder::uri)
                .map(Path::of)
                .toList();
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
