package app.akin.answer.chat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Server-sent events out of bytes, however they are cut (HTML Living Standard, 9.2.6): the data of each event. Comments,
 * which keep a connection alive, and fields other than {@code data} are passed over.
 */
final class Events {

    private static final int LONGEST_LINE = 1 << 20;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private StringJoiner data = new StringJoiner("\n");
    private boolean hasData;
    private boolean afterReturn;

    /** @throws ChatException when a line is longer than any event */
    List<String> add(ByteBuffer bytes) throws ChatException {
        List<String> events = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte one = bytes.get();
            boolean second = one == '\n' && afterReturn;
            afterReturn = one == '\r';
            if (one == '\n' || one == '\r') {
                if (!second) {
                    ended(line.toString(StandardCharsets.UTF_8), events);
                    line.reset();
                }
            } else if (line.size() >= LONGEST_LINE) {
                throw new ChatException(ChatFault.NONSENSE);
            } else {
                line.write(one);
            }
        }
        return events;
    }

    private void ended(String text, List<String> events) {
        if (text.isEmpty()) {
            if (hasData) {
                events.add(data.toString());
            }
            data = new StringJoiner("\n");
            hasData = false;
        } else if (text.startsWith("data:")) {
            data.add(text.startsWith("data: ") ? text.substring(6) : text.substring(5));
            hasData = true;
        }
    }
}
