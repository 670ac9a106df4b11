package app.akin.cli;

import app.akin.model.scope.CameraName;
import app.akin.model.scope.Scope;
import app.akin.model.scope.SizeSpan;
import app.akin.search.Example;
import app.akin.search.Part;
import app.akin.search.Query;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Locale;

/** A question as it was understood, for scripts. */
final class QuestionJson {

    private QuestionJson() {}

    static JsonObject of(Query query) {
        JsonObject question = new JsonObject();
        JsonArray parts = new JsonArray();
        query.parts().forEach(part -> parts.add(of(part)));
        question.add("parts", parts);
        question.add("filters", of(query.scope()));
        question.addProperty("limit", query.limit());
        return question;
    }

    private static JsonObject of(Part part) {
        JsonObject object = new JsonObject();
        switch (part) {
            case Part.Words words -> object.addProperty("text", words.text());
            case Part.Like like -> object.addProperty("image", image(like.example()));
        }
        object.addProperty("weight", part.weight());
        return object;
    }

    private static String image(Example example) {
        return example instanceof Example.PictureFile file ? file.path().toString() : example.label();
    }

    private static JsonObject of(Scope scope) {
        JsonObject filters = new JsonObject();
        scope.kind().ifPresent(kind -> filters.addProperty("kind", kind.name().toLowerCase(Locale.ROOT)));
        add(filters, "mediaTypes", scope.mediaTypes());
        scope.dates().first().ifPresent(day -> filters.addProperty("from", day.toString()));
        scope.dates().last().ifPresent(day -> filters.addProperty("until", day.toString()));
        add(filters, "in", scope.files().folders());
        add(filters, "name", scope.files().names());
        SizeSpan sizes = scope.files().sizes();
        sizes.least().ifPresent(bytes -> filters.addProperty("leastBytes", bytes));
        sizes.most().ifPresent(bytes -> filters.addProperty("mostBytes", bytes));
        scope.files()
                .shape()
                .ifPresent(shape -> filters.addProperty("shape", shape.name().toLowerCase(Locale.ROOT)));
        add(
                filters,
                "camera",
                scope.files().cameras().stream().map(CameraName::text).toList());
        return filters;
    }

    private static void add(JsonObject filters, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            JsonArray array = new JsonArray();
            values.stream().sorted().forEach(array::add);
            filters.add(name, array);
        }
    }
}
