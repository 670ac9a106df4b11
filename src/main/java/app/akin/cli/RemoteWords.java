package app.akin.cli;

import app.akin.model.RemoteModel;
import com.google.gson.JsonObject;
import java.util.Locale;

/** A model elsewhere as the terminal shows it. Its key is never shown. */
final class RemoteWords {

    private RemoteWords() {}

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
                "words alone",
                model.name());
    }
}
