package app.akin.answer.chat;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a service means by an answer that is none. Servers agree on the status, hardly on the words beside it. */
final class Refusal {

    private static final Pattern NO_CREDIT = Pattern.compile("insufficient_quota|billing_hard_limit|credit balance");
    private static final Pattern NO_MODEL = Pattern.compile(
            "model_not_found|model[^\"]{0,80}(?:not found|does not exist|is not available|unknown)|no such model");
    private static final Pattern TOO_LONG = Pattern.compile(
            "context_length_exceeded|exceed_context_size|context (?:length|size|window)|maximum context|too many tokens"
                    + "|prompt is too long|input is too long");

    private Refusal() {}

    /** @param hasKey whether a key went with the request */
    static ChatFault of(int status, String body, boolean hasKey) {
        String said = body.toLowerCase(Locale.ROOT);
        if (status == 402 || NO_CREDIT.matcher(said).find()) {
            return ChatFault.QUOTA;
        }
        if (status == 413 || TOO_LONG.matcher(said).find()) {
            return ChatFault.TOO_LONG;
        }
        if (NO_MODEL.matcher(said).find()) {
            return ChatFault.UNKNOWN_MODEL;
        }
        return switch (status) {
            case 401, 403 -> hasKey ? ChatFault.KEY_REFUSED : ChatFault.KEY_WANTED;
            case 200, 408, 425, 429, 500, 502, 503, 504, 529 -> ChatFault.BUSY;
            default -> status / 100 == 3 ? ChatFault.REDIRECT : ChatFault.NONSENSE;
        };
    }
}
