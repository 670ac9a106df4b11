package app.akin.ui.shell;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.library.LibraryState;
import app.akin.model.LibraryCounts;
import app.akin.model.server.ServerFinding;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.kit.ServerWords;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.bar.SidebarModel;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;

/** What the library's state means for the window: the page it calls for, banners, and the words in the empty field. */
final class ShellStates {

    private static final Duration OPENING_IS_SAID = Duration.ofMillis(600);
    private static final Duration RESTARTING_IS_SAID = Duration.ofSeconds(1);

    private final Background background;
    private final Messages messages;
    private final Banners banners;
    private final PageHost pages;
    private final SidebarModel sidebar;
    private final Consumer<String> prompt;
    private final Label waiting;
    private final Runnable emptied;
    private boolean held;
    private LibraryState state = new LibraryState.Opening();
    private IndexProgress progress = IndexProgress.IDLE;
    private TaskRunner.Scheduled saying = () -> {};
    private boolean detailsClosedByHand;

    /** @param emptied called when the last file has left the library */
    ShellStates(
            UiServices services,
            Banners banners,
            PageHost pages,
            SidebarModel sidebar,
            Consumer<String> prompt,
            Label waiting,
            Runnable emptied) {
        this.emptied = emptied;
        this.background = services.background();
        this.messages = services.messages();
        this.banners = banners;
        this.pages = pages;
        this.sidebar = sidebar;
        this.prompt = prompt;
        this.waiting = waiting;
        waiting.setText(messages.get("start.waiting"));
        sidebar.folders().addListener((p, old, now) -> decide());
    }

    boolean isOpen() {
        return state instanceof LibraryState.Open || state instanceof LibraryState.Restarting;
    }

    /** Whether files may be brought: until the library is open they wait. */
    boolean takesFiles() {
        return isOpen() || state instanceof LibraryState.Opening || state instanceof LibraryState.Moving;
    }

    void detailsByHand(boolean open) {
        detailsClosedByHand = !open;
    }

    boolean detailsClosedByHand() {
        return detailsClosedByHand;
    }

    void library(LibraryState now) {
        boolean other = now.getClass() != state.getClass() || now instanceof LibraryState.Opening;
        state = now;
        if (other) {
            saying.cancel();
            waiting.setVisible(now instanceof LibraryState.Moving);
            waiting.setText(messages.get("start.waiting"));
            banners.lower("restarting");
            say();
        }
        if (now instanceof LibraryState.Open open && open.damaged()) {
            banners.raise(Banner.danger("damaged", messages.get("damaged.title"), messages.get("damaged.text"))
                    .offering(messages.get("damaged.mend"), () -> pages.ask(PageId.DOCTOR)));
        } else {
            banners.lower("damaged");
        }
        if (now instanceof LibraryState.Moving moving) {
            waiting.setText(messages.get("start.moving", moving.percent()));
        }
        decide();
        if (now instanceof LibraryState.Open open) {
            boolean nothing = open.counts().files() == 0;
            if (held && nothing) {
                emptied.run();
            }
            held = !nothing;
        }
    }

    /** Short waits are not spoken of. */
    private void say() {
        if (state instanceof LibraryState.Opening) {
            saying = background.after(OPENING_IS_SAID, () -> waiting.setVisible(state instanceof LibraryState.Opening));
        } else if (state instanceof LibraryState.Restarting) {
            saying = background.after(RESTARTING_IS_SAID, () -> {
                if (state instanceof LibraryState.Restarting(List<ServerFinding> why)) {
                    banners.raise(Banner.warning(
                            "restarting",
                            messages.get(why.isEmpty() ? "database.restarting" : "database.waiting"),
                            why.isEmpty() ? messages.get("database.restarting.text") : ServerWords.of(why, messages)));
                }
            });
        }
    }

    void progress(IndexProgress now) {
        boolean other = now.phase() != progress.phase();
        progress = now;
        if (other) {
            if (now.phase() == Phase.WAITING_FOR_SPACE) {
                banners.raise(Banner.warning("disk", low(now), messages.get("disk.low.text")));
            } else {
                banners.lower("disk");
            }
            decide();
        }
    }

    private String low(IndexProgress now) {
        return now.space().isPresent()
                ? messages.get(
                        "disk.low.left", new Amounts(messages).bytes(now.space().getAsLong()))
                : messages.get("disk.low");
    }

    private void decide() {
        pages.call(page());
        prompt.accept(
                switch (state) {
                    case LibraryState.Open open
                    when open.counts().files() == 0 && progress.phase() == Phase.IDLE ->
                        messages.get("search.prompt.empty");
                    case LibraryState.Open open -> messages.get("search.prompt");
                    case LibraryState.Restarting restarting -> messages.get("search.prompt");
                    case LibraryState.Opening opening -> messages.get("search.prompt.closed");
                    case LibraryState.DatabaseMissing missing -> messages.get("search.prompt.closed");
                    case LibraryState.Failed failed -> messages.get("search.prompt.closed");
                    case LibraryState.Older older -> messages.get("search.prompt.closed");
                    case LibraryState.Moving moving -> messages.get("search.prompt.closed");
                });
    }

    private Optional<PageId> page() {
        return switch (state) {
            case LibraryState.DatabaseMissing missing -> Optional.of(PageId.DATABASE);
            case LibraryState.Failed failed -> Optional.of(PageId.DATABASE);
            case LibraryState.Older older -> Optional.of(PageId.DATABASE);
            case LibraryState.Moving moving -> Optional.empty();
            case LibraryState.Open open -> empty(open.counts());
            case LibraryState.Opening opening -> Optional.empty();
            case LibraryState.Restarting restarting -> Optional.empty();
        };
    }

    private Optional<PageId> empty(LibraryCounts counts) {
        if (counts.files() > 0 || progress.phase() != Phase.IDLE) {
            return Optional.empty();
        }
        boolean never = sidebar.folders().get().isEmpty() && counts.failures() == 0;
        return Optional.of(never ? PageId.FIRST_RUN : PageId.LIBRARY_EMPTY);
    }
}
