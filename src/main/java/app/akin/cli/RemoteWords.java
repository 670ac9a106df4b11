package app.akin.cli;

import app.akin.library.models.PassageModels;
import app.akin.model.remote.RemoteModel;
import com.google.gson.JsonObject;
import java.util.Locale;

/** A model that reads passages as the terminal shows it. The key of one elsewhere is never shown. */
final class RemoteWords {

    private RemoteWords() {}

    /** What the model is called that reads passages. */
    static String reader(PassageModels models) {
        String id = models.chosen();
        String name = models.choices().stream()
                .filter(choice -> choice.id().equals(id))
                .map(PassageModels.Choice::name)
                .findFirst()
                .orElse(id);
        return id.equals(PassageModels.EYES) ? name + ", which sees the pictures" : name;
    }

    static JsonObject json(RemoteModel model) {
        JsonObject object = new JsonObject();
        object.addProperty("id", model.id());
        object.addProperty("protocol", model.protocol().name().toLowerCase(Locale.ROOT));
        object.addProperty("address", model.address().toString());
        object.addProperty("model", model.model());
        object.addProperty("dimension", model.dimension());
        return object;
    }

    static String line(RemoteModel model) {
        return String.format(
                Locale.ROOT,
                "%-28s %-13s %4d dimensions %10s  %-18s %s",
                model.id(),
                "elsewhere",
                model.dimension(),
                "",
                "passages",
                model.name());
    }
}
