package app.akin.settings;

import app.akin.settings.SettingsMistake.Kind;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the file of the settings and says where it cannot be meant as it stands. */
final class SettingsCheck {

    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column \\d+ path \\$\\.?(\\S*)");
    private static final Map<String, Kind> KINDS = kinds();
    private static final Map<String, Class<? extends Enum<?>>> CHOICES =
            Map.of("language", Language.class, "appearance", Appearance.class, "device", Device.class);

    private final Path file;
    private final String text;

    private SettingsCheck(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new TreeMap<>();
        Stream.of("model", "model.passages", "device.cuda.libraries").forEach(key -> kinds.put(key, Kind.TEXT));
        Stream.of("language", "appearance", "device").forEach(key -> kinds.put(key, Kind.CHOICE));
        Stream.of("contrast.high", "motion.reduced", "details.places", "paused")
                .forEach(key -> kinds.put(key, Kind.YES_OR_NO));
        Stream.of("window.maximised", "window.sidebar", "window.details")
                .forEach(key -> kinds.put(key, Kind.YES_OR_NO));
        Stream.of("text.percent", "window.x", "window.y", "window.width", "window.height")
                .forEach(key -> kinds.put(key, Kind.NUMBER));
        Stream.of("window.details.width", "window.thumb.size", "window.failures.seen")
                .forEach(key -> kinds.put(key, Kind.NUMBER));
        kinds.put("database", Kind.ADDRESS);
        Stream.of("database.agreed", "folders.passedBy").forEach(key -> kinds.put(key, Kind.LIST));
        return kinds;
    }

    /**
     * What stands in {@code file}; an empty object where there is none.
     *
     * @throws SettingsMistakeException at the first mistake
     */
    static JsonObject read(Path file) {
        try {
            return new SettingsCheck(file, Files.readString(file)).checked();
        } catch (NoSuchFileException e) {
            return new JsonObject();
        } catch (IOException e) {
            throw new SettingsMistakeException(new SettingsMistake(file, 1, Optional.empty(), Kind.UNREADABLE, ""));
        }
    }

    private JsonObject checked() {
        JsonObject json;
        try {
            json = SettingsJson.parse(text);
        } catch (JsonParseException e) {
            throw noJson(e);
        }
        json.entrySet().forEach(entry -> check(entry.getKey(), entry.getValue()));
        return json;
    }

    private SettingsMistakeException noJson(JsonParseException fault) {
        Matcher place = PLACE.matcher(String.valueOf(fault.getMessage()));
        boolean found = place.find();
        return new SettingsMistakeException(new SettingsMistake(
                file,
                found ? Integer.parseInt(place.group(1)) : 1,
                found ? Optional.of(place.group(2)).filter(key -> !key.isEmpty()) : Optional.empty(),
                Kind.SYNTAX,
                ""));
    }

    private void check(String key, JsonElement value) {
        Kind kind = KINDS.get(key);
        if (kind == null) {
            KINDS.keySet().stream()
                    .filter(known -> isSlipOf(known, key))
                    .findFirst()
                    .ifPresent(known -> refuse(key, Kind.UNKNOWN, known));
        } else if (!value.isJsonNull() && !fits(kind, key, value)) {
            refuse(key, isText(value) || kind != Kind.ADDRESS ? kind : Kind.TEXT, choices(key));
        }
    }

    private static boolean fits(Kind kind, String key, JsonElement value) {
        return switch (kind) {
            case TEXT -> isText(value);
            case NUMBER -> value instanceof JsonPrimitive one && one.isNumber();
            case YES_OR_NO -> value instanceof JsonPrimitive one && one.isBoolean();
            case CHOICE ->
                isText(value) && Arrays.asList(choices(key).split(", ")).contains(value.getAsString());
            case LIST ->
                value instanceof JsonArray list && list.asList().stream().allMatch(SettingsCheck::isText);
            case ADDRESS ->
                isText(value)
                        && DatabaseAddress.fault(value.getAsString().strip()).isEmpty();
            case SYNTAX, UNREADABLE, UNKNOWN -> true;
        };
    }

    private static boolean isText(JsonElement value) {
        return value instanceof JsonPrimitive one && one.isString();
    }

    private static String choices(String key) {
        return Optional.ofNullable(CHOICES.get(key)).stream()
                .flatMap(choice -> Arrays.stream(choice.getEnumConstants()))
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void refuse(String key, Kind kind, String detail) {
        throw new SettingsMistakeException(new SettingsMistake(file, lineOf(key), Optional.of(key), kind, detail));
    }

    /** Of its last mention, which is the one that counts. */
    private int lineOf(String key) {
        Matcher mention = Pattern.compile("[\"']?" + Pattern.quote(key) + "[\"']?\\s*[:=]")
                .matcher(text);
        int at = 0;
        while (mention.find()) {
            at = mention.start();
        }
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    /** One letter too many, too few, wrong, or two that changed places; keys of a newer Akin are further away. */
    static boolean isSlipOf(String known, String typed) {
        if (known.equalsIgnoreCase(typed)) {
            return true;
        }
        int shorter = Math.min(known.length(), typed.length());
        int same = 0;
        while (same < shorter && known.charAt(same) == typed.charAt(same)) {
            same++;
        }
        String left = known.substring(same);
        String right = typed.substring(same);
        return switch (left.length() - right.length()) {
            case 1 -> left.substring(1).equals(right);
            case -1 -> right.substring(1).equals(left);
            case 0 -> left.substring(1).equals(right.substring(1)) || isSwapped(left, right);
            default -> false;
        };
    }

    private static boolean isSwapped(String left, String right) {
        return left.length() >= 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }
}
