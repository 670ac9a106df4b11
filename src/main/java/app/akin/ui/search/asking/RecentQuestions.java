package app.akin.ui.search.asking;

import app.akin.library.kept.Keeping;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Questions asked before. One is remembered when its answer was looked at for a while: what is half typed is none. */
public final class RecentQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(RecentQuestions.class);
    private static final Duration LOOKED_AT = Duration.ofSeconds(4);
    private static final int SHOWN = 6;

    private final Keeping keeping;
    private final SearchModel model;
    private final Background background;
    private TaskRunner.Scheduled remembering = () -> {};

    public RecentQuestions(Keeping keeping, SearchModel model, Background background) {
        this.keeping = keeping;
        this.model = model;
        this.background = background;
        model.shown().addListener((p, old, now) -> shown(now));
    }

    /** Hands over the last ones, the newest first. */
    public void look(Consumer<List<String>> then) {
        background.run(
                () -> keeping.asked(SHOWN),
                then,
                problem -> LOG.debug("questions asked before cannot be read for now", problem));
    }

    public void forget() {
        background.change(
                () -> {
                    keeping.forgetAsked();
                    return true;
                },
                done -> {},
                problem -> LOG.warn("questions asked before were not forgotten", problem));
    }

    private void shown(OnWall now) {
        remembering.cancel();
        String words = now.question().words();
        if (now instanceof OnWall.Found && !words.isBlank()) {
            remembering = background.after(LOOKED_AT, () -> {
                if (model.shown().get().question().words().equals(words)) {
                    remember(words);
                }
            });
        }
    }

    private void remember(String words) {
        background.change(
                () -> {
                    keeping.remember(words);
                    return true;
                },
                done -> {},
                problem -> LOG.debug("a question is not remembered", problem));
    }
}
