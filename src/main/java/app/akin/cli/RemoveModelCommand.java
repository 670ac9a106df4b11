package app.akin.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "remove", mixinStandardHelpOptions = true, description = "Forgets a model that was added, and its key.")
final class RemoveModelCommand implements Callable<Integer> {

    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID")
    private String id;

    RemoveModelCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Services services = context.services()) {
            if (services.passageModels().elsewhere().stream()
                    .noneMatch(model -> model.id().equals(id))) {
                throw new ParameterException(spec.commandLine(), "No model " + id + " was added");
            }
            services.passageModels().remove(id);
            if (!context.json()) {
                context.output().line(id + " and its key are forgotten.");
            }
        }
        return 0;
    }
}
