package app.akin.ui.shell.bar;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.library.LibraryState;
import app.akin.library.models.Models;
import app.akin.model.ModelKind;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Messages;
import java.util.List;
import java.util.Optional;

/** What the status bar says. */
final class StatusWords {

    private final Messages messages;

    StatusWords(Messages messages) {
        this.messages = messages;
    }

    /**
     * {@code 1,204 of 3,860}, {@code 1,204 found}, {@code 12,480 files, all up to date}
     *
     * @param unread how many documents are found by their words and not yet by what they mean
     */
    String doing(IndexProgress progress, LibraryState state, long unread) {
        return switch (progress.phase()) {
            case IDLE -> idle(state, unread);
            case SCANNING -> messages.get("status.found", progress.found());
            case READING -> share(progress);
            case PAUSED -> messages.get("status.paused");
            case WAITING_FOR_SPACE -> messages.get("status.waitingForSpace");
            case WAITING_FOR_DATABASE -> waiting();
        };
    }

    String waiting() {
        return messages.get("status.waitingForDatabase");
    }

    /** Akin's own server is being started again; one of the person's own is waited for. */
    private static String away(LibraryState.Restarting away) {
        return away.why().isEmpty() ? "status.library.restarting" : "status.waitingForDatabase";
    }

    private String idle(LibraryState state, long unread) {
        return switch (state) {
            case LibraryState.Opening opening -> "";
            case LibraryState.Restarting away -> "";
            case LibraryState.DatabaseMissing missing -> "";
            case LibraryState.Failed failed -> "";
            case LibraryState.Older older -> "";
            case LibraryState.Moving moving -> messages.get("start.moving", moving.percent());
            case LibraryState.Open open when unread > 0 -> messages.get("status.understanding", unread);
            case LibraryState.Open open ->
                open.counts().files() == 0
                        ? messages.get("status.empty")
                        : messages.get("status.upToDate", open.counts().files());
        };
    }

    /** How many documents the model that reads passages has still to read. */
    long unread(List<Models.Model> models) {
        return models.stream()
                .filter(model -> model.kind() == ModelKind.WORDS)
                .mapToLong(model -> model.state() instanceof Models.State.Building building
                        ? building.total() - building.done()
                        : 0)
                .sum();
    }

    private String share(IndexProgress progress) {
        return progress.total()
                .map(total -> messages.get("status.share", progress.done(), total))
                .orElse(messages.get("status.found", progress.found()));
    }

    /** {@code 23/s · about 2 min left}; for a paused run how far it is. */
    String rate(IndexProgress progress) {
        return switch (progress.phase()) {
            case IDLE, WAITING_FOR_SPACE, WAITING_FOR_DATABASE -> "";
            case PAUSED -> progress.total().isPresent() ? share(progress) : "";
            case SCANNING, READING ->
                progress.perSecond() <= 0
                        ? ""
                        : progress.left()
                                .map(left -> messages.get(
                                        "status.rate.left",
                                        Amounts.rate(progress.perSecond()),
                                        new Amounts(messages).time(left)))
                                .orElse(messages.get("status.rate", Amounts.rate(progress.perSecond())));
        };
    }

    /** How much is done, 0 to 1; -1 while that cannot be known. */
    double fraction(IndexProgress progress) {
        return progress.total()
                .map(total -> total == 0 ? 1.0 : (double) progress.done() / total)
                .orElse(-1.0);
    }

    boolean busy(IndexProgress progress) {
        return progress.phase() != Phase.IDLE;
    }

    String failures(long count) {
        return messages.get("status.failed", count);
    }

    /** The model that sees pictures. */
    String model(List<Models.Model> models) {
        Optional<Models.Model> used = models.stream()
                .filter(m -> m.kind() == ModelKind.PICTURES)
                .filter(m -> m.state() instanceof Models.State.InUse || m.state() instanceof Models.State.Building)
                .findFirst();
        Optional<Models.Model> fetched = models.stream()
                .filter(m -> m.state() instanceof Models.State.Downloading)
                .findFirst();
        return fetched.map(model -> messages.get("status.model.downloading", model.name(), percent(model)))
                .or(() -> used.map(Models.Model::name))
                .orElse(messages.get("status.model.none"));
    }

    private static int percent(Models.Model model) {
        return model.state() instanceof Models.State.Downloading now && now.total() > 0
                ? (int) (100 * now.done() / now.total())
                : 0;
    }

    /** Another program holds what is waited for. */
    String held() {
        return messages.get("status.library.held");
    }

    String library(LibraryState state) {
        return switch (state) {
            case LibraryState.Open open -> messages.get("status.library.ready");
            case LibraryState.Opening opening -> messages.get("status.library.opening");
            case LibraryState.Restarting away -> messages.get(away(away));
            case LibraryState.DatabaseMissing missing -> messages.get("status.library.missing");
            case LibraryState.Failed failed -> messages.get("status.library.failed");
            case LibraryState.Older older -> messages.get("status.library.failed");
            case LibraryState.Moving moving -> messages.get("status.library.opening");
        };
    }
}
