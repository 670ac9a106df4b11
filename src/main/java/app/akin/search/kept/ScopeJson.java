package app.akin.search.kept;

import app.akin.model.Kind;
import app.akin.model.scope.CameraName;
import app.akin.model.scope.DateSpan;
import app.akin.model.scope.FileFilter;
import app.akin.model.scope.PictureShape;
import app.akin.model.scope.Scope;
import app.akin.model.scope.SizeSpan;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A scope without its folder and its collection, which have other names in another library. */
final class ScopeJson {

    private ScopeJson() {}

    static JsonObject write(Scope scope) {
        JsonObject json = new JsonObject();
        scope.kind().ifPresent(kind -> json.addProperty("kind", kind.name().toLowerCase(Locale.ROOT)));
        scope.dates().first().ifPresent(day -> json.addProperty("from", day.toString()));
        scope.dates().last().ifPresent(day -> json.addProperty("to", day.toString()));
        write(json, "types", scope.mediaTypes());
        write(json, "names", scope.files().names());
        write(json, "folders", scope.files().folders());
        scope.files().sizes().least().ifPresent(bytes -> json.addProperty("least", bytes));
        scope.files().sizes().most().ifPresent(bytes -> json.addProperty("most", bytes));
        scope.files()
                .shape()
                .ifPresent(shape -> json.addProperty("shape", shape.name().toLowerCase(Locale.ROOT)));
        write(json, "cameras", names(scope, true));
        write(json, "cameraParts", names(scope, false));
        return json;
    }

    private static List<String> names(Scope scope, boolean whole) {
        return scope.files().cameras().stream()
                .filter(camera -> camera.whole() == whole)
                .map(CameraName::text)
                .toList();
    }

    private static void write(JsonObject json, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            JsonArray array = new JsonArray();
            new TreeSet<>(values).forEach(array::add);
            json.add(name, array);
        }
    }

    /** @throws RuntimeException when it is no scope */
    static Scope read(JsonObject json) {
        FileFilter files = FileFilter.ANY
                .named(texts(json, "names"))
                .inside(texts(json, "folders"))
                .sized(new SizeSpan(number(json, "least"), number(json, "most")))
                .shaped(text(json, "shape").map(shape -> PictureShape.valueOf(shape.toUpperCase(Locale.ROOT))))
                .takenWith(cameras(json));
        return Scope.EVERYTHING
                .of(text(json, "kind").map(kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT))))
                .dated(new DateSpan(
                        text(json, "from").map(LocalDate::parse),
                        text(json, "to").map(LocalDate::parse)))
                .ofTypes(texts(json, "types"))
                .of(files);
    }

    private static Set<CameraName> cameras(JsonObject json) {
        return Stream.concat(
                        texts(json, "cameras").stream().map(CameraName::of),
                        texts(json, "cameraParts").stream().map(CameraName::with))
                .collect(Collectors.toSet());
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }

    private static OptionalLong number(JsonObject json, String name) {
        return json.has(name) ? OptionalLong.of(json.get(name).getAsLong()) : OptionalLong.empty();
    }

    private static Set<String> texts(JsonObject json, String name) {
        Set<String> values = new TreeSet<>();
        if (json.has(name)) {
            json.getAsJsonArray(name).forEach(value -> values.add(value.getAsString()));
        }
        return values;
    }
}
