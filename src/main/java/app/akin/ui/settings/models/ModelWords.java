package app.akin.ui.settings.models;

import app.akin.library.models.Models.Model;
import app.akin.library.models.Models.State;
import app.akin.model.ModelKind;
import app.akin.settings.Settings;
import app.akin.ui.kit.Amounts;
import app.akin.ui.kit.Messages;
import app.akin.ui.settings.models.ModelCard.Action;
import app.akin.ui.settings.models.ModelCard.Tag;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Puts a model's state into words. */
final class ModelWords {

    private final Messages messages;
    private final Amounts amounts;

    ModelWords(Messages messages) {
        this.messages = messages;
        amounts = new Amounts(messages);
    }

    /**
     * @param asking whether the person has asked for something, a download or to free what it takes, and not yet agreed
     * @param kept bytes that what it has read takes
     * @param pace pictures or passages a second here, where that is known
     */
    ModelCard describe(Model model, boolean asking, long kept, Optional<Double> pace) {
        ModelCard card = describe(model, asking, kept);
        return pace.map(speed -> card.withFacts(messages.get(
                        model.kind() == ModelKind.WORDS ? "models.pace.passages" : "models.pace",
                        card.facts(),
                        Amounts.rate(speed))))
                .orElse(card);
    }

    private ModelCard describe(Model model, boolean asking, long kept) {
        return switch (model.state()) {
            case State.InUse() -> card(model, Optional.of(Tag.IN_USE), Now.QUIET, true);
            case State.Ready() -> card(model, ready(model), ready(model.kind(), asking, kept), false);
            case State.Incomplete(String needed) ->
                card(model, ready(model), Now.QUIET.with(messages.get("models.needs", needed)), false);
            case State.Offered() -> card(model, recommended(model), offered(model, asking), false);
            case State.Downloading loading -> card(model, recommended(model), downloading(loading), false);
            case State.Paused paused -> card(model, recommended(model), paused(paused), false);
            case State.Checking() ->
                card(model, recommended(model), Now.busy(-1, messages.get(checking(model))), false);
            case State.Building building ->
                card(model, Optional.of(Tag.GETTING_READY), building(model.kind(), building), true);
            case State.Failed failed ->
                card(
                        model,
                        recommended(model),
                        new Now(why(failed), true, OptionalDouble.empty(), Set.of(Action.AGAIN)),
                        false);
        };
    }

    private String why(State.Failed failed) {
        return switch (failed.why()) {
            case STOPPED -> messages.get("models.failed.stopped");
            case REFUSED -> messages.get("models.failed.refused");
            case NOT_GENUINE -> messages.get("models.failed.notGenuine");
            case NO_ROOM -> messages.get("models.failed.noRoom");
            case OTHER -> failed.message();
        };
    }

    private static String checking(Model model) {
        return model.verified() ? "models.checking" : "models.checking.unknown";
    }

    private ModelCard card(Model model, Optional<Tag> tag, Now now, boolean chosen) {
        return new ModelCard(
                model.id(),
                model.name(),
                use(model),
                facts(model),
                tag,
                now.note,
                now.trouble,
                now.progress,
                chosen,
                model.shipped(),
                model.verified(),
                amounts.bytes(model.bytes()),
                now.actions);
    }

    private String use(Model model) {
        return messages.get(
                switch (model.id()) {
                    case Settings.SHIPPED_MODEL -> "models.use.iris";
                    case Settings.READER -> "models.use.multilingual-e5-small";
                    case ModelsViewModel.RECOMMENDED -> "models.use.clip-vit-b-32";
                    case "laion-clip-vit-b-32" -> "models.use.laion-clip-vit-b-32";
                    case "clip-vit-l-14" -> "models.use.clip-vit-l-14";
                    case "clip-vit-b-32-multilingual" -> "models.use.clip-vit-b-32-multilingual";
                    case "all-minilm-l6-v2" -> "models.use.all-minilm-l6-v2";
                    case "nomic-embed-text-v1.5" -> "models.use.nomic-embed-text-v1.5";
                    case "ko-sroberta-multitask" -> "models.use.ko-sroberta-multitask";
                    default -> model.kind() == ModelKind.WORDS ? "models.use.otherWords" : "models.use.other";
                });
    }

    private String facts(Model model) {
        String size = amounts.bytes(model.bytes());
        // What a catalogue says of a licence beyond its name is for lawyers, and stands in the list of parts.
        String licence = model.licence().replaceFirst(" \\(.*", "");
        return licence.isBlank() || licence.startsWith("not stated")
                ? messages.get("models.facts.unlicensed", size, model.dimension())
                : messages.get("models.facts", size, model.dimension(), licence);
    }

    /** A model of words alone reads passages, and cannot take the place of the one that sees pictures. */
    private Now ready(ModelKind kind, boolean asking, long kept) {
        if (kind == ModelKind.WORDS) {
            return Now.QUIET;
        }
        if (kept == 0) {
            return Now.QUIET.with(Action.USE);
        }
        return asking
                ? Now.asking(messages.get("models.free.ask", amounts.bytes(kept)), Action.FREE_NOW)
                : Now.QUIET.with(Action.USE, Action.FREE);
    }

    private static Optional<Tag> ready(Model model) {
        return Optional.of(model.verified() ? Tag.READY : Tag.UNVERIFIED);
    }

    private Now building(ModelKind kind, State.Building building) {
        String key = kind == ModelKind.WORDS
                ? "models.understanding"
                : building.paused() ? "models.building.paused" : "models.building";
        return Now.busy(
                        fraction(building.done(), building.total()),
                        messages.get(key, building.done(), building.total()))
                .with(building.paused() ? Action.RESUME : Action.PAUSE);
    }

    private static Optional<Tag> recommended(Model model) {
        return model.id().equals(ModelsViewModel.RECOMMENDED) ? Optional.of(Tag.RECOMMENDED) : Optional.empty();
    }

    private Now offered(Model model, boolean asking) {
        if (!asking) {
            return Now.QUIET.with(Action.DOWNLOAD);
        }
        String key = model.verified() ? "models.download.ask" : "models.download.ask.unchecked";
        return Now.asking(messages.get(key, amounts.bytes(model.bytes())), Action.AGREE);
    }

    private Now downloading(State.Downloading loading) {
        Number done = amounts.part(loading.done(), loading.total());
        String total = amounts.bytes(loading.total());
        String note;
        if (loading.perSecond() <= 0) {
            note = messages.get("models.downloading", done, total);
        } else {
            String rate = amounts.bytes(Math.round(loading.perSecond()));
            note = loading.left()
                    .map(left -> messages.get("models.downloading.left", done, total, rate, amounts.time(left)))
                    .orElseGet(() -> messages.get("models.downloading.rate", done, total, rate));
        }
        return Now.busy(fraction(loading.done(), loading.total()), note).with(Action.PAUSE_DOWNLOAD, Action.CANCEL);
    }

    private Now paused(State.Paused paused) {
        Number done = amounts.part(paused.done(), paused.total());
        return Now.busy(
                        fraction(paused.done(), paused.total()),
                        messages.get("models.paused", done, amounts.bytes(paused.total())))
                .with(Action.RESUME_DOWNLOAD, Action.CANCEL);
    }

    private static double fraction(long done, long total) {
        return total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
    }

    /** What is going on with a model, and what can be done about it. */
    private record Now(String note, boolean trouble, OptionalDouble progress, Set<Action> actions) {

        static final Now QUIET = new Now("", false, OptionalDouble.empty(), Set.of());

        static Now busy(double progress, String note) {
            return new Now(note, false, OptionalDouble.of(progress), Set.of());
        }

        static Now asking(String note, Action yes) {
            return new Now(note, false, OptionalDouble.empty(), Set.of(yes, Action.NOT_NOW));
        }

        Now with(String words) {
            return new Now(words, trouble, progress, actions);
        }

        Now with(Action... possible) {
            return new Now(note, trouble, progress, Set.of(possible));
        }
    }
}
