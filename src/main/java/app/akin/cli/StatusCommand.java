package app.akin.cli;

import app.akin.library.Models.Model;
import app.akin.library.Models.State;
import app.akin.model.Folder;
import app.akin.model.LibraryCounts;
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
            String model = services.models().all().stream()
                    .filter(one -> one.state() instanceof State.InUse || one.state() instanceof State.Building)
                    .map(Model::name)
                    .findFirst()
                    .orElse("none");
            Optional<String> passages = services.passageModels().chosen();
            long left = passages.isPresent() ? services.passagesLeft().orElse(0) : 0;
            if (context.json()) {
                JsonObject object = json(counts, folders, model);
                object.addProperty("passageModel", passages.orElse("none"));
                object.addProperty("passageModelLeft", left);
                context.output().json(object);
            } else {
                List<String> lines = lines(counts, folders, model);
                passages.ifPresent(id -> lines.add(2, passageLine(id, left)));
                context.output().lines(lines);
            }
        }
        return 0;
    }

    private static String passageLine(String id, long left) {
        return "Passages are also read by: " + id
                + (left == 0 ? "" : " (" + left + " documents are not read by it yet)");
    }

    private static JsonObject json(LibraryCounts counts, List<Folder> folders, String model) {
        JsonObject object = new JsonObject();
        object.addProperty("files", counts.files());
        object.addProperty("pictures", counts.pictures());
        object.addProperty("documents", counts.documents());
        object.addProperty("passages", counts.passages());
        object.addProperty("failed", counts.failures());
        object.addProperty("model", model);
        JsonArray array = new JsonArray();
        for (Folder folder : folders) {
            JsonObject one = new JsonObject();
            one.addProperty("path", Paths.shown(folder.uri()));
            one.addProperty("files", folder.files());
            one.addProperty("offline", folder.offline());
            array.add(one);
        }
        object.add("folders", array);
        return object;
    }

    private static List<String> lines(LibraryCounts counts, List<Folder> folders, String model) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d files: %d pictures, %d documents with %d passages; %d not read",
                counts.files(),
                counts.pictures(),
                counts.documents(),
                counts.passages(),
                counts.failures()));
        lines.add("Model: " + model);
        for (Folder folder : folders) {
            String offline = folder.offline() ? "  (not connected)" : "";
            lines.add(String.format(Locale.ROOT, "%8d  %s%s", folder.files(), Paths.shown(folder.uri()), offline));
        }
        return lines;
    }
}
