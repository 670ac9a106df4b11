package app.akin.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Settings as one flat JSON object. A key that is missing has its default; keys that nobody knows are left alone. What
 * makes no sense is found before, by {@link SettingsCheck}.
 */
final class SettingsJson {

    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private SettingsJson() {}

    /** @throws JsonParseException when {@code text} is not a JSON object */
    static JsonObject parse(String text) {
        JsonElement element = JsonParser.parseString(text);
        if (!element.isJsonObject()) {
            throw new JsonParseException("not a JSON object");
        }
        return element.getAsJsonObject();
    }

    static String print(JsonObject json) {
        return PRETTY.toJson(json) + "\n";
    }

    static JsonObject write(Settings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("model", settings.model());
        settings.passageModel().ifPresent(id -> json.addProperty("model.passages", id));
        json.addProperty("language", code(settings.look().language()));
        json.addProperty("appearance", code(settings.look().appearance()));
        json.addProperty("text.percent", settings.look().textPercent());
        json.addProperty("contrast.high", settings.look().highContrast());
        json.addProperty("motion.reduced", settings.look().reducedMotion());
        json.addProperty("details.places", settings.look().places());
        settings.database().ifPresent(address -> json.addProperty("database", address));
        write("database.agreed", settings.agreedPlaces(), json);
        write("folders.passedBy", settings.passedBy(), json);
        json.addProperty("paused", settings.paused());
        json.addProperty("device", code(settings.device()));
        settings.cudaLibraries().ifPresent(folder -> json.addProperty("device.cuda.libraries", folder));
        write(settings.window(), json);
        return json;
    }

    private static void write(String key, List<String> texts, JsonObject json) {
        if (!texts.isEmpty()) {
            JsonArray list = new JsonArray();
            texts.forEach(list::add);
            json.add(key, list);
        }
    }

    private static void write(WindowState window, JsonObject json) {
        window.position().ifPresent(position -> {
            json.addProperty("window.x", position.x());
            json.addProperty("window.y", position.y());
        });
        json.addProperty("window.width", window.width());
        json.addProperty("window.height", window.height());
        json.addProperty("window.maximised", window.maximised());
        json.addProperty("window.sidebar", window.sidebar());
        json.addProperty("window.details", window.details());
        json.addProperty("window.details.width", window.detailsWidth());
        json.addProperty("window.thumb.size", window.thumbSize());
        json.addProperty("window.failures.seen", window.failuresSeen());
    }

    static Settings read(JsonObject json) {
        Settings usual = Settings.DEFAULT;
        Look look = usual.look();
        return new Settings(
                text(json, "model")
                        .filter(id -> !id.equals(Settings.EARLIER_MODEL))
                        .orElse(usual.model()),
                text(json, "model.passages"),
                new Look(
                        choice(json, "language", look.language()),
                        choice(json, "appearance", look.appearance()),
                        (int) number(json, "text.percent").orElse(look.textPercent()),
                        flag(json, "contrast.high", look.highContrast()),
                        flag(json, "motion.reduced", look.reducedMotion()),
                        flag(json, "details.places", look.places())),
                text(json, "database"),
                texts(json, "database.agreed"),
                texts(json, "folders.passedBy"),
                flag(json, "paused", usual.paused()),
                choice(json, "device", usual.device()),
                text(json, "device.cuda.libraries"),
                window(json, usual.window()));
    }

    private static WindowState window(JsonObject json, WindowState usual) {
        OptionalDouble x = number(json, "window.x");
        OptionalDouble y = number(json, "window.y");
        return new WindowState(
                x.isPresent() && y.isPresent()
                        ? Optional.of(new WindowState.Position(x.getAsDouble(), y.getAsDouble()))
                        : Optional.empty(),
                number(json, "window.width").orElse(usual.width()),
                number(json, "window.height").orElse(usual.height()),
                flag(json, "window.maximised", usual.maximised()),
                flag(json, "window.sidebar", usual.sidebar()),
                flag(json, "window.details", usual.details()),
                number(json, "window.details.width").orElse(usual.detailsWidth()),
                (int) number(json, "window.thumb.size").orElse(usual.thumbSize()),
                (long) number(json, "window.failures.seen").orElse(usual.failuresSeen()));
    }

    private static Optional<JsonPrimitive> value(JsonObject json, String key) {
        JsonElement element = json.get(key);
        return element != null && element.isJsonPrimitive()
                ? Optional.of(element.getAsJsonPrimitive())
                : Optional.empty();
    }

    private static Optional<String> text(JsonObject json, String key) {
        return value(json, key)
                .filter(JsonPrimitive::isString)
                .map(JsonPrimitive::getAsString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static List<String> texts(JsonObject json, String key) {
        return json.get(key) instanceof JsonArray list
                ? list.asList().stream().map(JsonElement::getAsString).toList()
                : List.of();
    }

    private static OptionalDouble number(JsonObject json, String key) {
        return value(json, key)
                .filter(JsonPrimitive::isNumber)
                .map(number -> OptionalDouble.of(number.getAsDouble()))
                .orElse(OptionalDouble.empty());
    }

    private static boolean flag(JsonObject json, String key, boolean usual) {
        return value(json, key)
                .filter(JsonPrimitive::isBoolean)
                .map(JsonPrimitive::getAsBoolean)
                .orElse(usual);
    }

    private static <E extends Enum<E>> E choice(JsonObject json, String key, E usual) {
        return text(json, key)
                .flatMap(code -> Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                        .filter(choice -> code(choice).equals(code))
                        .findFirst())
                .orElse(usual);
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
