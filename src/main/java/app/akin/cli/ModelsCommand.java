package app.akin.cli;

import app.akin.library.models.Models.Model;
import app.akin.library.models.Models.ModelRefusedException;
import app.akin.library.models.Models.State;
import app.akin.library.models.PassageModels;
import app.akin.model.ModelKind;
import app.akin.model.ModelNeededException;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Shows the models, installs one from a folder, chooses the one to use, or frees what one takes.")
final class ModelsCommand implements Runnable {

    private final Context context;

    @Spec
    private CommandSpec spec;

    ModelsCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "models list, models import DIR, models use ID, models free ID, models add, or models remove ID?");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows every model, the one in use first.")
    int list() {
        try (Services services = context.services()) {
            List<Model> models = services.models().all();
            if (context.json()) {
                JsonObject object = new JsonObject();
                JsonArray array = new JsonArray();
                models.forEach(model -> array.add(json(model)));
                object.add("models", array);
                JsonArray elsewhere = new JsonArray();
                services.passageModels().elsewhere().forEach(model -> elsewhere.add(RemoteWords.json(model)));
                object.add("elsewhere", elsewhere);
                object.addProperty("passages", services.passageModels().chosen());
                context.output().json(object);
            } else {
                context.output().lines(models.stream().map(ModelsCommand::line).toList());
                context.output()
                        .lines(services.passageModels().elsewhere().stream()
                                .map(RemoteWords::line)
                                .toList());
                context.output().line("Passages are read by " + RemoteWords.reader(services.passageModels()));
            }
        }
        return 0;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Installs a model from a folder with config.json, model.safetensors and tokenizer.json.")
    int importFrom(@Parameters(paramLabel = "DIR") Path folder) throws ModelRefusedException {
        try (Services services = context.services()) {
            Model model = services.models().install(folder.toAbsolutePath().normalize());
            if (context.json()) {
                context.output().json(json(model));
            } else {
                context.output().line("Installed " + line(model));
            }
        }
        return 0;
    }

    @Command(
            name = "use",
            mixinStandardHelpOptions = true,
            description = "Makes an installed model the one that sees pictures, or the one that reads passages.")
    int use(
            @Parameters(
                            paramLabel = "ID",
                            description =
                                    "a model's id; with --for passages also eyes, for the model that sees pictures")
                    String id,
            @Option(
                            names = "--for",
                            paramLabel = "WHAT",
                            defaultValue = "pictures",
                            description = "pictures or passages (default: ${DEFAULT-VALUE})")
                    String what) {
        try (Services services = context.services()) {
            String said = switch (what) {
                case "pictures", "everything" -> useForPictures(services, id);
                case "passages" -> useForPassages(services, id);
                default ->
                    throw new ParameterException(spec.commandLine(), "--for is pictures or passages, not " + what);
            };
            if (context.json()) {
                JsonObject object = new JsonObject();
                object.addProperty("id", id);
                context.output().json(object);
            } else {
                context.output().line(said);
            }
        }
        return 0;
    }

    private String useForPictures(Services services, String id) {
        Model chosen = services.models().all().stream()
                .filter(model -> model.id().equals(id) && isInstalled(model))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no installed model " + id));
        if (chosen.kind() == ModelKind.WORDS) {
            throw new ParameterException(
                    spec.commandLine(),
                    id + " reads words alone. The model in use has to see pictures,"
                            + " such as iris or clip-vit-b-32. Did you mean --for passages?");
        }
        if (chosen.state() instanceof State.Incomplete incomplete) {
            throw new ParameterException(
                    spec.commandLine(),
                    id + " reads words over the pictures of " + incomplete.needed()
                            + ", which is not installed. Install that first");
        }
        services.models().use(id);
        return id + " answers as soon as it has read every picture: at the next look, or at once if it has.";
    }

    private String useForPassages(Services services, String id) {
        if (!services.passageModels().canBeChosen(id)) {
            throw new ParameterException(
                    spec.commandLine(),
                    id.equals(PassageModels.EYES)
                            ? "The model in use sees pictures alone; another one has to read passages"
                            : "There is no model of words called " + id + "; models list shows which there are");
        }
        services.passageModels().choose(id);
        return "Passages are read by " + RemoteWords.reader(services.passageModels())
                + "; those that are there are read at the next look.";
    }

    @Command(
            name = "free",
            mixinStandardHelpOptions = true,
            description = "Drops what a model not in use has read; the model itself stays.")
    int free(@Parameters(paramLabel = "ID") String id) throws ModelNeededException {
        try (Services services = context.services()) {
            services.library();
            requireKnown(services, id);
            long bytes = services.models().free(id);
            if (context.json()) {
                JsonObject object = new JsonObject();
                object.addProperty("id", id);
                object.addProperty("bytes", bytes);
                context.output().json(object);
            } else {
                context.output().line(String.format(Locale.ROOT, "%.1f MB are free again.", bytes / 1e6));
            }
        }
        return 0;
    }

    private void requireKnown(Services services, String id) {
        boolean kept = services.models().kept().containsKey(id);
        if (!kept
                && services.models().all().stream()
                        .noneMatch(model -> model.id().equals(id))) {
            throw new ParameterException(spec.commandLine(), "There is no model " + id);
        }
    }

    private static boolean isInstalled(Model model) {
        return switch (model.state()) {
            case State.InUse _, State.Ready _, State.Building _, State.Incomplete _ -> true;
            case State.Offered _, State.Downloading _, State.Paused _, State.Checking _, State.Failed _ -> false;
        };
    }

    private static JsonObject json(Model model) {
        JsonObject object = new JsonObject();
        object.addProperty("id", model.id());
        object.addProperty("name", model.name());
        object.addProperty("kind", kind(model));
        object.addProperty("state", state(model));
        object.addProperty("dimension", model.dimension());
        object.addProperty("bytes", model.bytes());
        object.addProperty("licence", model.licence());
        object.addProperty("verified", model.verified());
        return object;
    }

    private static String line(Model model) {
        return String.format(
                Locale.ROOT,
                "%-28s %-13s %4d dimensions %7.1f MB  %-18s %s%s",
                model.id(),
                state(model),
                model.dimension(),
                model.bytes() / 1e6,
                kind(model),
                model.name(),
                model.verified() ? "" : " (unverified)");
    }

    private static String kind(Model model) {
        return switch (model.kind()) {
            case PICTURES -> "pictures";
            case WORDS -> "passages";
        };
    }

    private static String state(Model model) {
        return switch (model.state()) {
            case State.InUse _ -> "in use";
            case State.Ready _ -> "ready";
            case State.Offered _ -> "not installed";
            case State.Downloading _ -> "downloading";
            case State.Paused _ -> "partly fetched";
            case State.Checking _ -> "checking";
            case State.Building _ -> "building";
            case State.Incomplete incomplete -> "needs " + incomplete.needed();
            case State.Failed failed -> "failed: " + failed.message();
        };
    }
}
