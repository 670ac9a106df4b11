package app.akin.cli;

import app.akin.library.Doctor.Check;
import app.akin.library.Doctor.State;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Looks at everything that Akin stands on.")
final class DoctorCommand implements Callable<Integer> {

    private final Context context;

    DoctorCommand(Context context) {
        this.context = context;
    }

    /** Status 1 when something is bad, so that a script can ask. */
    @Override
    public Integer call() {
        try (Services services = context.services()) {
            List<Check> checks = services.doctor().examine();
            if (context.json()) {
                context.output().json(json(checks));
            } else {
                context.output().lines(checks.stream().map(DoctorCommand::line).toList());
            }
            return checks.stream().anyMatch(check -> check.state() == State.BAD) ? 1 : 0;
        }
    }

    private static JsonObject json(List<Check> checks) {
        JsonArray array = new JsonArray();
        for (Check check : checks) {
            JsonObject one = new JsonObject();
            one.addProperty("id", check.id());
            one.addProperty("title", check.title());
            one.addProperty("state", check.state().name().toLowerCase(Locale.ROOT));
            one.addProperty("details", check.details());
            array.add(one);
        }
        JsonObject object = new JsonObject();
        object.add("checks", array);
        return object;
    }

    private static String line(Check check) {
        String mark = switch (check.state()) {
            case OK -> "ok  ";
            case WARN -> "warn";
            case BAD -> "BAD ";
        };
        return mark + "  " + check.title() + (check.details().isEmpty() ? "" : ": " + check.details());
    }
}
