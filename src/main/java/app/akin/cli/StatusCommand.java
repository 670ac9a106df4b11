package app.akin.cli;

import app.akin.library.DatabaseChoice;
import app.akin.library.models.Models.Model;
import app.akin.library.models.Models.State;
import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
import app.akin.model.ModelKind;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says what is in the library and what reads it.")
final class StatusCommand implements Callable<Integer> {

    private final Context context;

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Services services = context.services()) {
            LibraryCounts counts = services.library().counts();
            List<Folder> folders = services.library().folders();
            Readers readers = readers(services);
            Optional<String> server = services.database().place().map(DatabaseChoice.Place::inWords);
            if (context.json()) {
                JsonObject object = json(counts, folders, readers);
                object.addProperty("server", server.orElse(null));
                context.output().json(object);
            } else {
                context.output().lines(lines(counts, folders, readers));
                long unseen = services.models().unseenOfOthers();
                if (unseen > 0) {
                    context.output()
                            .line(Amount.of(unseen, "picture") + " that other computers added will yet be seen by "
                                    + readers.model + ": by whichever computer has both, the files and that model");
                }
                server.ifPresent(one -> context.output().line("The library is the database " + one));
            }
        }
        return 0;
    }

    private static Readers readers(Services services) {
        String model = services.models().all().stream()
                .filter(one -> one.kind() == ModelKind.PICTURES)
                .filter(one -> one.state() instanceof State.InUse || one.state() instanceof State.Building)
                .map(Model::name)
                .findFirst()
                .orElse("none");
        return new Readers(
                model,
                services.models().toReadAgain(),
                services.passageModels().chosen(),
                RemoteWords.reader(services.passageModels()),
                services.passagesLeft().orElse(0));
    }

    private static JsonObject json(LibraryCounts counts, List<Folder> folders, Readers readers) {
        JsonObject object = new JsonObject();
        object.addProperty("files", counts.files());
        object.addProperty("pictures", counts.pictures());
        object.addProperty("documents", counts.documents());
        object.addProperty("passages", counts.passages());
        object.addProperty("failed", counts.failures());
        object.addProperty("model", readers.model);
        object.addProperty("modelToReadAgain", readers.toReadAgain);
        object.addProperty("passageModel", readers.passageModel);
        object.addProperty("passageModelLeft", readers.documentsLeft);
        JsonArray array = new JsonArray();
        for (Folder folder : folders) {
            JsonObject one = new JsonObject();
            one.addProperty("path", Paths.json(folder.uri()));
            one.addProperty("files", folder.files());
            one.addProperty("offline", folder.offline());
            one.addProperty("computer", folder.elsewhere().orElse(null));
            folder.here().ifPresent(here -> one.addProperty("here", Paths.json(here)));
            array.add(one);
        }
        object.add("folders", array);
        return object;
    }

    private static List<String> lines(LibraryCounts counts, List<Folder> folders, Readers readers) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %s, %s with %s; %d not read",
                Amount.of(counts.files(), "file"),
                Amount.of(counts.pictures(), "picture"),
                Amount.of(counts.documents(), "document"),
                Amount.of(counts.passages(), "passage"),
                counts.failures()));
        lines.add("Pictures are seen by: " + readers.model);
        if (readers.toReadAgain > 0) {
            lines.add("Akin has better eyes now: it is reading " + Amount.of(readers.toReadAgain, "picture")
                    + " again; words are found already");
        }
        lines.add("Passages are read by: " + readers.passageModelName
                + (readers.documentsLeft == 0
                        ? ""
                        : " (found by their words already; " + Amount.of(readers.documentsLeft, "document")
                                + " still to be understood)"));
        for (Folder folder : folders) {
            String offline = folder.elsewhere()
                    .map(desk -> "  (on " + (desk.isEmpty() ? "another computer" : desk)
                            + folder.here()
                                    .map(here -> ", here at " + Paths.shown(here))
                                    .orElse("") + ")")
                    .orElse(folder.offline() ? "  (not connected)" : "");
            lines.add(String.format(Locale.ROOT, "%8d  %s%s", folder.files(), Paths.shown(folder.uri()), offline));
        }
        return lines;
    }

    /**
     * The models in use.
     *
     * @param model the name of the one that sees pictures
     * @param toReadAgain how many pictures it reads again
     * @param passageModel the id of the one that reads passages, as the settings have it
     * @param documentsLeft how many documents that one has still to read
     */
    private record Readers(
            String model, long toReadAgain, String passageModel, String passageModelName, long documentsLeft) {}
}
