package app.akin.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.PrintStream;
import java.util.List;

/** Where a command writes: answers to standard output, progress and trouble to standard error. */
final class Output {

    private static final Gson JSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final PrintStream out;
    private final PrintStream err;

    Output(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void json(JsonElement object) {
        out.println(JSON.toJson(object));
        out.flush();
    }

    void lines(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    void line(String line) {
        lines(List.of(line));
    }

    void aside(String line) {
        err.println(line);
        err.flush();
    }

    /** Shows {@code line} in place of the last one where standard error is a terminal. */
    void passing(String line) {
        err.print("\r\u001b[K" + line);
        err.flush();
    }

    static JsonElement toJson(Object value) {
        return JSON.toJsonTree(value);
    }
}
