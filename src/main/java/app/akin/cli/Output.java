package app.akin.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * Where a command writes: answers to standard output, progress and trouble to standard error. Safe from several threads.
 */
final class Output {

    private static final Gson JSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final PrintStream out;
    private final PrintStream err;
    private boolean passes;
    private boolean stopped;

    Output(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void json(JsonElement object) {
        line(JSON.toJson(object));
    }

    synchronized void lines(List<String> lines) {
        if (!stopped) {
            lines.forEach(out::println);
            out.flush();
        }
    }

    /** A piece of what goes on. */
    synchronized void part(String text) {
        if (!stopped) {
            out.print(text);
            out.flush();
        }
    }

    void line(String line) {
        lines(List.of(line));
    }

    synchronized void aside(String line) {
        if (!stopped) {
            err.println(line);
            err.flush();
        }
    }

    /** The program was asked to end: says so, and nothing more, as whatever fails now fails for that reason. */
    synchronized void stop() {
        if (passes) {
            passing("");
        }
        aside("akin: stopped; what is done stays");
        stopped = true;
    }

    /** Shows {@code line} in place of the last one where standard error is a terminal. */
    synchronized void passing(String line) {
        if (!stopped) {
            err.print("\r\u001b[K" + line);
            err.flush();
            passes = !line.isEmpty();
        }
    }

    /** How long something took, in milliseconds with two decimals. */
    static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 1e4) / 100.0;
    }

    static JsonElement toJson(Object value) {
        return JSON.toJsonTree(value);
    }
}
