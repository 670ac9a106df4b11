package app.akin.ui.shell;

import app.akin.indexing.IndexProgress;
import app.akin.library.LibraryState;
import app.akin.library.models.Models.Model;
import app.akin.ui.kit.Fx;
import app.akin.ui.shell.banner.ModelWatch;
import app.akin.ui.shell.banner.Spoken;
import app.akin.ui.shell.bar.StatusBarController;
import app.akin.ui.shell.page.UiServices;
import java.util.ArrayList;
import java.util.List;

/** What the library, its models and the adding tell, handed on to every part of the window that shows it. */
final class LibraryNews implements AutoCloseable {

    private final UiServices services;
    private final ShellParts parts;
    private final StatusBarController statusBar;
    private final ModelWatch modelWatch;
    private final Spoken spoken;
    private final List<Runnable> endings = new ArrayList<>();

    LibraryNews(ShellParts parts, ModelWatch modelWatch, Spoken spoken) {
        this.services = parts.services();
        this.parts = parts;
        this.statusBar = parts.bars().status();
        this.modelWatch = modelWatch;
        this.spoken = spoken;
    }

    /** Begins to listen, with what is so now; the models follow, see {@link #lookAtModels}. */
    void follow() {
        endings.add(services.library().listen(Fx.latest(this::library))::close);
        endings.add(new LockNews(parts.banners(), statusBar, services.messages()).follow(services.library())::close);
        endings.add(services.indexing().listen(Fx.latest(this::progress))::close);
        endings.add(services.models().listen(Fx.latest(this::models))::close);
        progress(services.indexing().progress());
        library(services.library().state());
    }

    /** Asks for the models that there are, which nobody sees in the first frame. */
    void lookAtModels() {
        services.background().run(services.models()::all, this::models, problem -> statusBar.models(List.of()));
    }

    private void library(LibraryState state) {
        parts.sidebar().library(state);
        parts.kept().library(state);
        parts.search().library(state);
        statusBar.library(state);
        parts.states().library(state);
        parts.bars().top().addingPossible(parts.states().isOpen());
        if (state instanceof LibraryState.Open) {
            modelWatch.look();
        }
    }

    private void progress(IndexProgress progress) {
        statusBar.progress(progress);
        parts.states().progress(progress);
        spoken.progress(progress);
        boolean reads =
                progress.phase() == IndexProgress.Phase.SCANNING || progress.phase() == IndexProgress.Phase.READING;
        parts.screen().homeNote(reads ? services.messages().get("home.note") : "");
    }

    private void models(List<Model> models) {
        statusBar.models(models);
        modelWatch.models(models);
    }

    /** Listens no longer. */
    @Override
    public void close() {
        endings.forEach(Runnable::run);
    }
}
