package app.akin.ui.shell.banner;

import app.akin.library.models.ModelTrouble;
import app.akin.library.models.Models;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in a banner when another model answers than the one that is wanted, and over how much; and when pictures are read
 * again because the model that ships with Akin is another one now.
 */
public final class ModelWatch {

    private static final String KEY = "model";
    private static final String AGAIN = "model-again";
    private static final String OTHERS = "model-others";
    private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);

    private final Models models;
    private final Background background;
    private final Messages messages;
    private final Banners banners;
    private final Runnable openModels;
    private final Consumer<Optional<ModelTrouble>> tell;
    private List<Models.Model> known = List.of();
    private Optional<ModelTrouble> trouble = Optional.empty();
    private boolean again;
    private boolean unseen;

    /** @param tell hears of the trouble, and of its end */
    public ModelWatch(
            Models models,
            Background background,
            Messages messages,
            Banners banners,
            Runnable openModels,
            Consumer<Optional<ModelTrouble>> tell) {
        this.models = models;
        this.background = background;
        this.messages = messages;
        this.banners = banners;
        this.openModels = openModels;
        this.tell = tell;
    }

    public void models(List<Models.Model> now) {
        known = now;
        look();
        // While a model catches up it says itself how far it is.
        if (now.stream().noneMatch(model -> model.state() instanceof Models.State.Building)) {
            background.run(
                    models::unseenOfOthers,
                    this::showUnseen,
                    problem -> LOG.debug("what others added is not known for now", problem));
        }
    }

    /** Models or library have changed. */
    public void look() {
        background.run(
                models::trouble,
                this::show,
                problem -> LOG.debug("what the models are like is not known for now", problem));
        background.run(
                models::toReadAgain,
                this::showAgain,
                problem -> LOG.debug("whether pictures are read again is not known for now", problem));
    }

    /** Said once: whoever has closed it is not told again with every picture that is read. */
    private void showAgain(long pictures) {
        if (pictures > 0 && !again) {
            banners.raise(Banner.news(AGAIN, messages.get("model.again"), messages.get("model.again.text", pictures)));
        } else if (pictures == 0) {
            banners.lower(AGAIN);
        }
        again = pictures > 0;
    }

    /** Said once, as above. */
    private void showUnseen(long pictures) {
        if (pictures > 0 && !unseen) {
            banners.raise(Banner.news(OTHERS, messages.get("model.others", pictures), messages.get("model.others.text"))
                    .offering(messages.get("model.missing.open"), openModels));
        } else if (pictures == 0) {
            banners.lower(OTHERS);
        }
        unseen = pictures > 0;
    }

    private void show(Optional<ModelTrouble> now) {
        if (now.equals(trouble)) {
            return;
        }
        boolean news = !now.map(ModelTrouble::id).equals(trouble.map(ModelTrouble::id));
        trouble = now;
        tell.accept(now);
        if (now.isEmpty()) {
            banners.lower(KEY);
        } else if (news) {
            String headline = messages.get(now.get().damaged() ? "model.damaged" : "model.missing", name(now.get()));
            banners.raise(Banner.danger(KEY, headline, messages.get("model.missing.text"))
                    .offering(messages.get("model.missing.open"), openModels));
        }
    }

    private String name(ModelTrouble of) {
        return known.stream()
                .filter(model -> model.id().equals(of.id()))
                .map(Models.Model::name)
                .findFirst()
                .orElse(of.id());
    }
}
