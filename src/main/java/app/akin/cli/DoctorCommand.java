package app.akin.cli;

import app.akin.library.Doctor.Check;
import app.akin.library.Doctor.Repair;
import app.akin.library.Doctor.RepairFailedException;
import app.akin.library.Doctor.State;
import app.akin.model.Folder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at everything that Akin stands on, and mends what it can.")
final class DoctorCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--repair", description = "does what the doctor offers, after asking")
    private boolean repair;

    @Option(names = "--yes", description = "with --repair: does not ask")
    private boolean yes;

    DoctorCommand(Context context) {
        this.context = context;
    }

    /** Status 1 when something is bad, so that a script can ask. */
    @Override
    public Integer call() {
        try (Services services = context.services()) {
            List<Check> checks = services.doctor().examine();
            if (repair && mend(checks, services)) {
                checks = services.doctor().examine();
            }
            if (context.json()) {
                context.output().json(json(checks));
            } else {
                context.output().lines(checks.stream().map(DoctorCommand::line).toList());
            }
            return checks.stream().anyMatch(check -> check.state() == State.BAD) ? 1 : 0;
        }
    }

    /** Whether something was mended. A library that was begun anew is read again here. */
    private boolean mend(List<Check> checks, Services services) {
        boolean mended = false;
        for (Check check : checks) {
            if (check.repair().isEmpty() || !agreed(check, check.repair().get())) {
                continue;
            }
            try {
                check.repair().get().run();
                mended = true;
            } catch (RepairFailedException e) {
                context.output().aside("akin: it did not help: " + e.getMessage());
            }
        }
        if (mended) {
            List<Path> folders = services.library().folders().stream()
                    .filter(Folder::isOwn)
                    .map(folder -> Path.of(folder.uri()))
                    .toList();
            if (!folders.isEmpty()) {
                services.index(folders, progress -> {}, (left, total) -> {});
            }
        }
        return mended;
    }

    private boolean agreed(Check check, Repair offer) {
        if (yes) {
            return true;
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            context.output().aside("akin: " + check.details() + "\nTo agree: akin doctor --repair --yes");
            return false;
        }
        context.output().aside(check.details());
        String answer = console.readLine("%s? [y/N] ", offer.label());
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
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
