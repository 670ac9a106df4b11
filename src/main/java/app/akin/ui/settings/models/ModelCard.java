package app.akin.ui.settings.models;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A model as a page shows it, every word in place.
 *
 * @param text one sentence of what it is good for
 * @param facts size, numbers a file, licence
 * @param note what is going on with it, or what went wrong; may be empty
 * @param progress 0 to 1, negative when it cannot be told; nothing when nothing is going on
 * @param chosen it answers, or will when it has read every file
 * @param known Akin knows the hash that its publisher gives it
 * @param size what it takes on disk, such as 605 MB
 */
public record ModelCard(
        String id,
        String name,
        String text,
        String facts,
        Optional<Tag> tag,
        String note,
        boolean trouble,
        OptionalDouble progress,
        boolean chosen,
        boolean shipped,
        boolean known,
        String size,
        Set<Action> actions) {

    public ModelCard {
        actions = Set.copyOf(actions);
    }

    ModelCard withFacts(String other) {
        return new ModelCard(
                id, name, text, other, tag, note, trouble, progress, chosen, shipped, known, size, actions);
    }

    /** A word about the model, beside its name. */
    public enum Tag {
        IN_USE("models.inUse", "accent"),
        READY("models.ready", "success"),
        GETTING_READY("models.gettingReady", "accent"),
        RECOMMENDED("models.recommended", "plain"),
        UNVERIFIED("models.unverified", "warning");

        private final String key;
        private final String style;

        Tag(String key, String style) {
            this.key = key;
            this.style = style;
        }

        public String key() {
            return key;
        }

        public String style() {
            return style;
        }
    }

    /** What can be done with it now. */
    public enum Action {
        /** Asks for a download; its size is shown before anything is fetched. */
        DOWNLOAD,
        /** Agrees to the size. */
        AGREE,
        /** Thinks better of it. */
        NOT_NOW,
        PAUSE_DOWNLOAD,
        RESUME_DOWNLOAD,
        /** Stops fetching, and drops what has come. */
        CANCEL,
        USE,
        AGAIN,
        PAUSE,
        RESUME,
        /** Asks to drop what it has read; what that means is said before anything is dropped. */
        FREE,
        /** Agrees to that. */
        FREE_NOW
    }
}
