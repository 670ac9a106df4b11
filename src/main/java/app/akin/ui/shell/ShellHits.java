package app.akin.ui.shell;

import app.akin.indexing.Indexing;
import app.akin.library.Library;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.search.Example;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.hit.HitActions;
import app.akin.ui.search.hit.Pictures;
import app.akin.ui.search.hit.Program;
import app.akin.ui.search.wall.WallModel;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.drop.Clips;
import app.akin.ui.shell.page.UiServices;
import app.akin.ui.shell.programs.InstalledPrograms;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is asked of results, off the JavaFX thread; what goes wrong becomes a banner. */
final class ShellHits implements HitActions {

    private static final Logger LOG = LoggerFactory.getLogger(ShellHits.class);

    /** What no program did, by the keys of its words. */
    private enum Refusal {
        OPEN("problem.open", "problem.open.text"),
        SHOW("problem.show", "problem.show.text");

        private final String headline;
        private final String text;

        Refusal(String headline, String text) {
            this.headline = headline;
            this.text = text;
        }
    }

    /** The banner about an address that could not be opened. */
    static final String ADDRESS = "browse";

    private static final int CLIPBOARD_PIXELS = 4096;

    private final Library library;
    private final Background background;
    private final Messages messages;
    private final SearchModel search;
    private final WallModel wall;
    private final FileActions files;
    private final Clips clips;
    private final Banners banners;
    private final Dialogs dialogs;
    private final Indexing indexing;
    private final Runnable explain;

    ShellHits(
            UiServices services,
            SearchModel search,
            WallModel wall,
            FileActions files,
            Clips clips,
            Banners banners,
            Dialogs dialogs,
            Runnable explain) {
        this.library = services.library();
        this.indexing = services.indexing();
        this.background = services.background();
        this.messages = services.messages();
        this.search = search;
        this.wall = wall;
        this.files = files;
        this.clips = clips;
        this.banners = banners;
        this.dialogs = dialogs;
        this.explain = explain;
    }

    @Override
    public void open(Hit hit) {
        open(hit.file().uri(), hit.file().name(), Optional.of(hit));
    }

    void open(URI file, String name, Optional<Hit> hit) {
        background.run(
                () -> {
                    files.open(file);
                    return file;
                },
                done -> {},
                problem -> failed(problem, isFolder(file) ? Refusal.SHOW : Refusal.OPEN, name, hit));
    }

    @Override
    public void findPrograms(Hit hit, Consumer<List<Program>> then) {
        background.run(
                () -> InstalledPrograms.ofThisUser().opening(hit.file().mediaType(), messages.locale()),
                then,
                problem -> LOG.debug("which programs there are is not known", problem));
    }

    @Override
    public void openWith(List<Hit> hits, Program program) {
        hits.forEach(hit -> background.run(
                () -> {
                    files.open(hit.file().uri(), program);
                    return program;
                },
                done -> {},
                problem -> {
                    if (problem instanceof NoSuchFileException) {
                        failed(problem, Refusal.OPEN, hit.file().name(), Optional.of(hit));
                    } else {
                        banners.raise(Banner.warning(
                                Banner.NOT_OPENED,
                                messages.get("problem.open", hit.file().name()),
                                messages.get("problem.openWith.text", program.name())));
                    }
                }));
    }

    @Override
    public void chooseProgram(List<Hit> hits) {
        Hit first = hits.getFirst();
        background.run(
                () -> files.letSystemAsk(first.file().uri()),
                asked -> {
                    if (!asked) {
                        dialogs.program().map(files::chosen).ifPresent(program -> openWith(hits, program));
                    }
                },
                problem -> failed(problem, Refusal.OPEN, first.file().name(), Optional.of(first)));
    }

    @Override
    public void showInFolder(List<Hit> hits) {
        hits.stream()
                .findFirst()
                .ifPresent(hit -> showInFolder(hit.file().uri(), hit.file().name(), Optional.of(hit)));
    }

    void showInFolder(URI file, String name, Optional<Hit> hit) {
        background.run(
                () -> {
                    files.showInFolder(file);
                    return file;
                },
                done -> {},
                problem -> failed(problem, Refusal.SHOW, name, hit));
    }

    @Override
    public void browse(URI address) {
        background.run(
                () -> {
                    files.browse(address);
                    return address;
                },
                done -> {},
                problem -> banners.raise(Banner.warning(ADDRESS, messages.get("problem.browse"), address.toString())));
    }

    /** Of those that are there the address says it. */
    private static boolean isFolder(URI file) {
        return file.getPath().endsWith("/");
    }

    private void failed(Throwable problem, Refusal refusal, String name, Optional<Hit> hit) {
        if (problem instanceof NoSuchFileException) {
            hit.ifPresent(wall::markMissing);
            banners.raise(Banner.warning(
                    Banner.NOT_OPENED, messages.get("problem.missing", name), messages.get("problem.missing.text")));
        } else {
            banners.raise(Banner.warning(
                    Banner.NOT_OPENED, messages.get(refusal.headline, name), messages.get(refusal.text)));
        }
    }

    @Override
    public void findLike(List<Hit> hits) {
        search.askLike(Example.of(hits));
    }

    @Override
    public void addToQuestion(List<Hit> hits, boolean wanted) {
        search.askChanged(now -> now.and(Example.of(hits), wanted));
    }

    @Override
    public void copy(List<Hit> hits) {
        List<Path> paths = paths(hits);
        if (hits.size() == 1 && hits.getFirst().kind() == Kind.PICTURE) {
            background.run(
                    () -> Optional.of(picture(hits.getFirst())),
                    image -> clips.put(paths, image),
                    problem -> clips.put(paths, Optional.empty()));
        } else {
            clips.put(paths, Optional.empty());
        }
    }

    private Image picture(Hit hit) throws Exception {
        return Pictures.image(library.preview(hit, CLIPBOARD_PIXELS));
    }

    private static List<Path> paths(List<Hit> hits) {
        return hits.stream().map(hit -> Path.of(hit.file().uri())).distinct().toList();
    }

    @Override
    public void copyPath(List<Hit> hits) {
        clips.put(paths(hits).stream().map(Path::toString).collect(Collectors.joining("\n")));
    }

    @Override
    public void copyPassage(Hit hit) {
        hit.passage().map(Passage::text).ifPresent(clips::put);
    }

    @Override
    public void showWeaker(boolean wanted) {
        search.content().showWeaker(wanted);
    }

    @Override
    public void toggleDocument(Hit hit) {
        search.content().toggleDocument(hit);
    }

    @Override
    public void explain(Hit hit) {
        explain.run();
    }

    @Override
    public void leaveOut(Hit hit) {
        background.change(
                () -> {
                    library.leaveOut(hit);
                    return hit;
                },
                done -> {
                    search.content().takeAway(hit);
                    banners.raise(Banner.news(
                                    Banner.REMOVED,
                                    messages.get("leaveOut.done", hit.file().name()),
                                    messages.get("leaveOut.text"))
                            .offering(messages.get("leaveOut.undo"), () -> letIn(hit)));
                },
                problem -> banners.raise(Banner.warning(
                        Banner.REMOVED,
                        messages.get("problem.leaveOut", hit.file().name()),
                        messages.get("problem.library.text"))));
    }

    private void letIn(Hit hit) {
        banners.lower(Banner.REMOVED);
        background.change(
                () -> {
                    library.letIn(List.of(hit.file().uri()));
                    indexing.lookAgain();
                    return hit;
                },
                done -> banners.raise(Banner.news(
                        Banner.REMOVED,
                        messages.get("leaveOut.undone", hit.file().name()),
                        "")),
                problem -> banners.raise(Banner.warning(
                        Banner.REMOVED,
                        messages.get("problem.undo", hit.file().name()),
                        messages.get("problem.library.text"))));
    }
}
