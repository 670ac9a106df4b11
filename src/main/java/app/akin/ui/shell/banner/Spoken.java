package app.akin.ui.shell.banner;

import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexProgress.Phase;
import app.akin.search.SearchResult;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.OnWall;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/**
 * Tells screen readers once what somebody who sees would notice: results, banners, and how far adding is at its start, at
 * every quarter and at its end.
 *
 * <p>JavaFX knows no live regions: this is a text that nobody sees and whose changes it reports to the system. Taking the
 * focus, which every screen reader follows, would tear it from somebody who is typing.
 */
public final class Spoken {

    private static final int QUARTERS = 4;

    private final Label line = new Label();
    private final Messages messages;
    /** The answer that was told: showing more or less of it is no news. */
    private Optional<SearchResult> told = Optional.empty();

    private boolean adding;
    private long quarter;

    public Spoken(Messages messages) {
        this.messages = messages;
        line.setId("spoken");
        line.getStyleClass().add("spoken");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setFocusTraversable(false);
        line.setMouseTransparent(true);
    }

    public Label line() {
        return line;
    }

    public void shown(OnWall now) {
        if (now instanceof OnWall.Found found && !told.equals(Optional.of(found.result()))) {
            told = Optional.of(found.result());
            int count = found.result().above();
            say(
                    count == 0
                            ? messages.get("search.count", 0)
                            : messages.get(
                                    "spoken.results",
                                    messages.get("search.count", count),
                                    found.result().hits().getFirst().file().name()));
        }
    }

    public void banner(Optional<Banner> shown) {
        shown.ifPresent(banner -> say((banner.headline() + " " + banner.text()).strip()));
    }

    public void progress(IndexProgress now) {
        boolean busy = now.phase() != Phase.IDLE;
        if (busy && !adding) {
            quarter = 0;
            say(messages.get("spoken.adding"));
        } else if (!busy && adding) {
            say(messages.get("spoken.added", now.indexed(), now.failed()));
        } else if (busy && now.total().filter(total -> total > 0).isPresent()) {
            quarter(now.done(), now.total().get());
        }
        adding = busy;
    }

    private void quarter(long done, long total) {
        long reached = Math.min(QUARTERS, QUARTERS * done / total);
        if (reached > quarter && reached < QUARTERS) {
            say(messages.get("spoken.progress", done, total));
        }
        quarter = Math.max(quarter, reached);
    }

    private void say(String words) {
        line.setText(words);
        line.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
