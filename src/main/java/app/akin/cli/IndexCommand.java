package app.akin.cli;

import app.akin.files.FileScanner;
import app.akin.indexing.IndexProgress;
import app.akin.indexing.IndexReport;
import app.akin.library.models.PassageModels.State;
import app.akin.model.CutDocument;
import app.akin.model.Folder;
import app.akin.model.ReadFailure;
import app.akin.task.Listening;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Adds files and folders to the library, or looks at them again.")
final class IndexCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders; they stay where they are")
    private List<Path> paths;

    IndexCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Path> absolute =
                paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        List<Path> wanted = withoutPassedBy(absolute);
        try (Services services = context.services()) {
            requireKnownOrExisting(wanted, services);
            ProgressLine progress = new ProgressLine(context.output());
            IndexReport report = indexed(services, wanted, progress);
            progress.end();
            print(report);
            if (services.passageModels().state() instanceof State.Away away) {
                context.output()
                        .aside("akin: some documents are found by their words alone until the next run: the model that"
                                + " reads passages does not answer: " + away.why());
            }
        }
        return 0;
    }

    /** Of several paths those that hold something are looked at; a single one that holds nothing is a slip. */
    private List<Path> withoutPassedBy(List<Path> all) {
        List<Path> wanted = new ArrayList<>();
        for (Path path : all) {
            if (!FileScanner.passesBy(path)) {
                wanted.add(path);
            } else if (all.size() > 1) {
                context.output().aside("akin: " + passedBy(path));
            } else {
                throw new ParameterException(spec.commandLine(), passedBy(path));
            }
        }
        if (wanted.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "None of these paths leads to files that can be indexed");
        }
        return wanted;
    }

    private static String passedBy(Path path) {
        String why = Files.isDirectory(path)
                ? " is passed by: the system shows itself there as files"
                : " is passed by: it is a pipe, a device or a file of the system";
        return Paths.escaped(path.toString()) + why;
    }

    private static IndexReport indexed(Services services, List<Path> paths, ProgressLine progress) {
        try (Listening _ = services.passageModels().listen(progress::showUnderstanding)) {
            return services.index(paths, progress::show, progress::showBuilding);
        }
    }

    /** A path that is not there is a slip of the fingers, unless it is a folder of the library that is offline. */
    private void requireKnownOrExisting(List<Path> wanted, Services services) {
        List<Path> absent = wanted.stream()
                .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (absent.isEmpty()) {
            return;
        }
        List<Path> known = services.library().folders().stream()
                .filter(Folder::isOwn)
                .map(folder -> Path.of(folder.uri()))
                .toList();
        for (Path path : absent) {
            if (!known.contains(path)) {
                throw new ParameterException(
                        spec.commandLine(), "There is no file or folder " + Paths.escaped(path.toString()));
            }
        }
    }

    private void print(IndexReport report) {
        if (context.json()) {
            context.output().json(json(report));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d indexed, %d unchanged, %s, %d removed, %d not read, in %.1f s",
                report.indexed(),
                report.unchanged(),
                Amount.of(report.duplicates(), "duplicate"),
                report.removed(),
                report.failed().size(),
                seconds(report)));
        report.failed()
                .forEach(failure -> lines.add("  " + Paths.shown(failure.file().uri()) + ": "
                        + failure.reason().inWords()));
        report.cut()
                .forEach(
                        document -> lines.add("  " + Paths.shown(document.file().uri()) + ": only its first "
                                + Amount.of(document.passages(), "passage")
                                + (document.passages() == 1 ? " was read" : " were read")));
        context.output().lines(lines);
    }

    private static JsonObject json(IndexReport report) {
        JsonObject object = new JsonObject();
        object.addProperty("indexed", report.indexed());
        object.addProperty("unchanged", report.unchanged());
        object.addProperty("duplicates", report.duplicates());
        object.addProperty("removed", report.removed());
        JsonArray failed = new JsonArray();
        for (ReadFailure failure : report.failed()) {
            JsonObject one = new JsonObject();
            one.addProperty("path", Paths.json(failure.file().uri()));
            one.addProperty("cause", failure.reason().cause().name().toLowerCase(Locale.ROOT));
            one.addProperty("reason", failure.reason().inWords());
            failed.add(one);
        }
        object.add("failed", failed);
        JsonArray cut = new JsonArray();
        for (CutDocument document : report.cut()) {
            JsonObject one = new JsonObject();
            one.addProperty("path", Paths.json(document.file().uri()));
            one.addProperty("passages", document.passages());
            cut.add(one);
        }
        object.add("cut", cut);
        object.addProperty("seconds", seconds(report));
        return object;
    }

    private static double seconds(IndexReport report) {
        return report.duration().toMillis() / 1000.0;
    }

    /** The progress on standard error, one line that changes. */
    private static final class ProgressLine {

        private final Output output;
        private final boolean terminal =
                System.console() != null && System.console().isTerminal();

        private boolean waiting;
        private volatile boolean done;
        private boolean said;

        ProgressLine(Output output) {
            this.output = output;
        }

        void show(IndexProgress progress) {
            sayWaiting(progress);
            done = progress.total().filter(total -> total <= progress.done()).isPresent();
            if (!terminal) {
                return;
            }
            String of = progress.total().map(total -> " of " + total).orElse(" of at least " + progress.found());
            output.passing(String.format(
                    Locale.ROOT,
                    "%d%s · %.0f/s · %d not read",
                    progress.done(),
                    of,
                    progress.perSecond(),
                    progress.failed()));
        }

        /** Runs while files are read, and alone after them: only then it has the line. */
        void showUnderstanding(State state) {
            if (!done || !(state instanceof State.Building building)) {
                return;
            }
            if (terminal) {
                output.passing("found by their words already; "
                        + Amount.of(building.total() - building.done(), "document") + " still to be understood");
            } else if (!said) {
                output.aside("akin: everything is found by its words already; documents are still to be understood");
                said = true;
            }
        }

        void showBuilding(long left, long total) {
            if (terminal) {
                output.passing((total - left) + " of " + total + " read by the model that was chosen");
            }
        }

        /** Once, whoever reads it: nothing is to wait in silence. */
        private void sayWaiting(IndexProgress progress) {
            boolean full = progress.phase() == IndexProgress.Phase.WAITING_FOR_SPACE;
            boolean away = progress.phase() == IndexProgress.Phase.WAITING_FOR_DATABASE;
            if (full && !waiting) {
                output.aside("akin: the disk is nearly full; adding goes on when there is room again");
            }
            if (away && !waiting) {
                output.aside("akin: waiting for the database; adding goes on when it answers");
            }
            waiting = full || away;
        }

        void end() {
            if (terminal) {
                output.passing("");
            }
        }
    }
}
