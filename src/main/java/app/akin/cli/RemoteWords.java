package app.akin.cli;

import app.akin.library.PassageModels;
import app.akin.model.RemoteModel;
import com.google.gson.JsonObject;
import java.util.Locale;

/** A model that reads passages as the terminal shows it. The key of one elsewhere is never shown. */
final class RemoteWords {

    private RemoteWords() {}

    /** The model that passages are read by, as the settings name it. */
    static String reader(String id) {
        return id.equals(PassageModels.EYES) ? "the model that sees pictures" : id;
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
