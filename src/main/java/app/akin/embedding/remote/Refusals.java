package app.akin.embedding.remote;

import app.akin.embedding.EncodingException;
import app.akin.model.remote.RemoteModel;
import app.akin.model.remote.Secret;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a service means by an answer that holds no vectors, in plain words and never with the key. */
final class Refusals {

    private static final int LONGEST = 200;
    private static final Set<String> NO_CREDIT = Set.of("insufficient_quota", "billing_hard_limit_reached");

    private final RemoteModel model;
    private final Secret key;

    Refusals(RemoteModel model, Secret key) {
        this.model = model;
        this.key = key;
    }

    /** Whether the same request may be answered if it is sent again after a while. */
    static boolean isPassing(int status, String body) {
        return switch (status) {
            case 408, 425, 500, 502, 503, 504, 529 -> true;
            case 429 -> !saysNoCredit(body);
            default -> false;
        };
    }

    EncodingException of(int status, String body) {
        if (saysNoCredit(body) || status == 402) {
            return EncodingException.away("The account at " + model.host() + " has no credit left");
        }
        if (says(body, "code", Set.of("model_not_found"))) {
            return unknownModel(status, body);
        }
        return switch (status) {
            case 401, 403 ->
                EncodingException.away(
                        key.isEmpty()
                                ? model.host() + " wants a key, and none is set (answer " + status + ")"
                                : model.host() + " does not accept the key (answer " + status + ")");
            case 404 -> unknownModel(status, body);
            case 400, 413, 422 -> new EncodingException(model.host() + " refused the text" + told(body));
            case 429 -> EncodingException.away(model.host() + " was asked too often" + told(body));
            case 511 -> page();
            default ->
                EncodingException.away(
                        status / 100 == 3
                                ? model.host()
                                        + " points to another address. Akin does not follow it, because of the key"
                                : model.host() + " cannot answer at the moment (answer " + status + ")" + told(body));
        };
    }

    /** Something answered that is no model's service at all. */
    EncodingException page() {
        return EncodingException.away("What answered instead of " + model.host()
                + " is a web page, such as a network's sign-in page, or the address is not a model's");
    }

    EncodingException unexpected(String how) {
        return EncodingException.away("What " + model.host() + " answered cannot be used: " + key.hiddenIn(how));
    }

    private EncodingException unknownModel(int status, String body) {
        return EncodingException.away(model.host() + " knows no model " + model.model()
                + ", or the address is not quite right (answer " + status + ")" + told(body));
    }

    /** What the service says about it, shortened. */
    private String told(String body) {
        String message =
                key.hiddenIn(message(body)).replaceAll("\\p{Cntrl}+", " ").strip();
        if (message.isEmpty()) {
            return "";
        }
        int end = Math.min(message.length(), LONGEST);
        return ": " + message.substring(0, end) + (end < message.length() ? "…" : "");
    }

    private static String message(String body) {
        JsonObject top = json(body).orElseGet(JsonObject::new);
        for (JsonElement candidate : candidates(top)) {
            if (candidate instanceof JsonPrimitive text && text.isString()) {
                return text.getAsString();
            }
        }
        return "";
    }

    private static List<JsonElement> candidates(JsonObject top) {
        JsonObject error = top.get("error") instanceof JsonObject object ? object : new JsonObject();
        return Stream.of(error.get("message"), top.get("error"), top.get("message"), top.get("detail"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean saysNoCredit(String body) {
        return says(body, "code", NO_CREDIT) || says(body, "type", NO_CREDIT);
    }

    private static boolean says(String body, String name, Set<String> values) {
        return json(body)
                .filter(top -> top.get("error") instanceof JsonObject)
                .map(top -> top.getAsJsonObject("error").get(name))
                .filter(value -> value instanceof JsonPrimitive text && values.contains(text.getAsString()))
                .isPresent();
    }

    private static Optional<JsonObject> json(String body) {
        try {
            return JsonParser.parseString(body) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
