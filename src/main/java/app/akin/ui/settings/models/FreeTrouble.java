package app.akin.ui.settings.models;

import app.akin.model.ModelNeededException;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.section.Notice;
import app.akin.ui.settings.section.Troubles;

/** Why what a model has read is not dropped. */
final class FreeTrouble {

    private FreeTrouble() {}

    static Notice of(Throwable thrown, Messages messages) {
        String why = thrown instanceof ModelNeededException needed
                ? messages.get(
                        switch (needed.need()) {
                            case ANSWERS -> "models.needed.answers";
                            case READS_PASSAGES -> "models.needed.passages";
                            case GETS_READY -> "models.needed.soon";
                            case ELSEWHERE -> "models.needed.elsewhere";
                        },
                        needed.model(),
                        needed.where())
                : Troubles.inWords(thrown, messages);
        return new Notice(messages.get("models.free.failed", why), Notice.Kind.BAD);
    }
}
