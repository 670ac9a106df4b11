package app.akin.cli;

import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.hit.Hit;
import app.akin.model.hit.LaneRank;
import app.akin.model.scope.Scope;
import app.akin.search.Query;
import app.akin.search.SearchResult;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a search prints. Scripts get every hit with its band; people get what answers, and how much is only near. */
final class SearchOutput {

    /** With so many hits that answer, those that are only near are left out. */
    private static final int ENOUGH = 5;

    private static final int LONGEST_PASSAGE = 100;

    private SearchOutput() {}

    static JsonObject json(SearchResult result) {
        JsonObject object = new JsonObject();
        object.add("question", QuestionJson.of(result.query()));
        object.addProperty("space", result.space().label());
        object.addProperty("encodeMillis", Output.millis(result.encoding()));
        object.addProperty("rankMillis", Output.millis(result.ranking()));
        object.addProperty("above", result.above());
        JsonArray hits = new JsonArray();
        result.hits().forEach(hit -> hits.add(json(hit, result)));
        object.addProperty("stacked", result.stacked());
        object.add("hits", hits);
        return object;
    }

    /** What filters alone leave, where nothing was asked. */
    static JsonObject json(Query query, List<Hit> newest) {
        JsonObject object = new JsonObject();
        object.add("question", QuestionJson.of(query));
        JsonArray hits = new JsonArray();
        for (Hit hit : newest) {
            JsonObject file = new JsonObject();
            file.addProperty("kind", word(hit.kind()));
            file.addProperty("path", Paths.json(hit.file().uri()));
            hits.add(file);
        }
        object.add("hits", hits);
        return object;
    }

    static List<String> lines(List<Hit> newest) {
        return newest.isEmpty()
                ? List.of("Nothing in the library fits.")
                : newest.stream().map(hit -> Paths.shown(hit.file().uri())).toList();
    }

    private static JsonObject json(Hit hit, SearchResult result) {
        JsonObject object = json(hit);
        if (hit.kind() == Kind.PICTURE) {
            JsonArray stack = new JsonArray();
            result.siblings(hit).forEach(one -> stack.add(json(one)));
            object.add("stack", stack);
        }
        return object;
    }

    private static JsonObject json(Hit hit) {
        JsonObject object = new JsonObject();
        object.addProperty("rank", hit.rank());
        object.addProperty("kind", word(hit.kind()));
        object.addProperty("path", Paths.json(hit.file().uri()));
        object.addProperty("band", word(hit.band()));
        object.addProperty("score", rounded(hit.score()));
        object.addProperty("more", hit.more());
        object.add(
                "passage",
                hit.passage().isPresent()
                        ? new JsonPrimitive(hit.passage().get().text())
                        : JsonNull.INSTANCE);
        object.add(
                "inside",
                hit.passage()
                        .flatMap(Passage::inside)
                        .<JsonElement>map(JsonPrimitive::new)
                        .orElse(JsonNull.INSTANCE));
        object.add(
                "firstPassages",
                hit.file().cut().isPresent()
                        ? new JsonPrimitive(hit.file().cut().getAsInt())
                        : JsonNull.INSTANCE);
        JsonArray lanes = new JsonArray();
        hit.lanes().forEach(lane -> lanes.add(json(lane)));
        object.add("lanes", lanes);
        return object;
    }

    private static JsonObject json(LaneRank lane) {
        JsonObject object = new JsonObject();
        object.addProperty("lane", word(lane.lane()));
        object.addProperty("rank", lane.rank());
        object.addProperty("score", rounded(lane.score()));
        return object;
    }

    /** @param all whether weak ones are wanted however many better ones there are */
    static List<String> lines(SearchResult result, boolean all) {
        int above = result.above();
        int near = result.hits().size() - above;
        List<String> lines = new ArrayList<>();
        if (above == 0) {
            String among = " among " + Amount.of(result.searched(), "file");
            String nearest = near == 1 ? "nearest" : near + " nearest";
            if (result.searched() == 0) {
                lines.add(
                        result.query().scope().equals(Scope.EVERYTHING)
                                ? "There is nothing in the library yet. akin index adds files and folders."
                                : "Nothing searched: no file fits the folder, dates, type or name that is asked for.");
            } else if (near == 0) {
                lines.add("Nothing found" + among + ".");
            } else if (all) {
                lines.add("Nothing close" + among + "; the " + nearest + ":");
            } else {
                lines.add("Nothing found" + among + ". --all shows the " + nearest + ".");
            }
        }
        boolean withWeak = all || above > 0 && above < ENOUGH;
        result.hits().stream()
                .filter(hit -> withWeak || hit.band().isAboveTheLine())
                .forEach(hit -> lines.addAll(lines(hit)));
        if (above > 0 && near > 0 && !withWeak) {
            lines.add(
                    near == 1
                            ? "A weaker one is left out; --all shows it."
                            : near + " weaker ones are left out; --all shows them.");
        }
        return lines;
    }

    private static List<String> lines(Hit hit) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%3d  %-6s  %s",
                hit.rank(),
                word(hit.band()),
                Paths.shown(hit.file().uri())));
        hit.passage().map(Passage::text).ifPresent(text -> lines.add(" ".repeat(13) + Paths.escaped(shortened(text))));
        hit.passage()
                .flatMap(Passage::inside)
                .ifPresent(name -> lines.add(" ".repeat(13) + "in " + Paths.escaped(name)));
        hit.file()
                .cut()
                .ifPresent(passages -> lines.add(" ".repeat(13) + "of its first " + Amount.of(passages, "passage")));
        if (hit.more() > 0) {
            String where = hit.kind() == Kind.PICTURE ? "nearly the same" : "in this document";
            lines.add(" ".repeat(13) + "and " + hit.more() + " more " + where);
        }
        return lines;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_PASSAGE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_PASSAGE))) + "…";
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
