package app.akin.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that stand before or after the verb. */
public final class GlobalOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "where Akin keeps its data (default: $AKIN_HOME, else the usual place of this system)")
    private Path home;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "print one JSON object and nothing else on standard output")
    private boolean json;

    /** The data folder that was named, if one was. */
    public Optional<Path> home() {
        return Optional.ofNullable(home);
    }

    boolean json() {
        return json;
    }
}
