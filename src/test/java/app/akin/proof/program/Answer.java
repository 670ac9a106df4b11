package app.akin.proof.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run of the program left behind. */
public record Answer(int exit, String out, String err) {

    private static final int FOUND = 0;
    private static final int NOTHING_FOUND = 3;

    /** Fails, with what was said, unless the run ended as it should. */
    public Answer mustEndWith(int expected) {
        assertThat(exit).as(() -> "exit status; it said:\n" + out + "\n" + err).isEqualTo(expected);
        return this;
    }

    /** Standard output as one JSON object; fails when anything else is there. */
    public JsonObject json() {
        mustEndWith(0);
        return onlyObject();
    }

    /** What a search said, as one JSON object; its status tells whether anything stands above the line. */
    public JsonObject found() {
        assertThat(exit).as(() -> "exit status; it said:\n" + out + "\n" + err).isIn(FOUND, NOTHING_FOUND);
        JsonObject object = onlyObject();
        mustEndWith(object.get("above").getAsInt() > 0 ? FOUND : NOTHING_FOUND);
        return object;
    }

    /** The one JSON object that a run said which could not be done. */
    public JsonObject error() {
        mustEndWith(1);
        return onlyObject();
    }

    private JsonObject onlyObject() {
        assertThat(out.strip().lines()).as("one line on standard output").hasSize(1);
        JsonElement element = JsonParser.parseString(out);
        assertThat(element.isJsonObject()).as(out).isTrue();
        return element.getAsJsonObject();
    }

    /** Standard output as one JSON object a line. */
    public List<JsonObject> jsonLines() {
        mustEndWith(0);
        return out.lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    public Report report() {
        return new Gson().fromJson(json(), Report.class);
    }

    /** The paths of the cards that a wall shows, best first. */
    public List<String> cards() {
        List<String> cards = new ArrayList<>();
        found().getAsJsonArray("hits")
                .forEach(hit -> cards.add(hit.getAsJsonObject().get("path").getAsString()));
        return cards;
    }

    /** The paths of the hits, best first, each with those that are nearly the same behind it. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (JsonElement hit : found().getAsJsonArray("hits")) {
            paths.add(hit.getAsJsonObject().get("path").getAsString());
            Optional.ofNullable(hit.getAsJsonObject().getAsJsonArray("stack"))
                    .ifPresent(stack -> stack.forEach(
                            one -> paths.add(one.getAsJsonObject().get("path").getAsString())));
        }
        return paths;
    }

    /** What {@code akin index --json} prints. */
    public record Report(
            long indexed, long unchanged, long duplicates, long removed, List<Failed> failed, double seconds) {

        /** The reason of every file that could not be read, by its name. */
        public Map<String, String> reasons() {
            Map<String, String> reasons = new LinkedHashMap<>();
            for (Failed one : failed) {
                String before = reasons.put(one.name(), one.reason());
                assertThat(before).as("%s is listed twice", one.path()).isNull();
            }
            return reasons;
        }
    }

    /** A file that could not be read: the cause as a code, the reason in words. */
    public record Failed(String path, String cause, String reason) {

        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
