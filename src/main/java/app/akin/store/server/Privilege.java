package app.akin.store.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run programs that refuse to be run by root.
 *
 * <p>An ordinary user runs them as they are. Root runs them in a user namespace of their own, where nobody is root and
 * no file changes its owner; where that is forbidden, as the user {@code postgres}, who is given the folder.
 */
enum Privilege {
    ORDINARY(List.of()),
    OWN_NAMESPACE(List.of("unshare", "-U")),
    /** Keeps the one power that it needs: to pass through root's own folders on the way to its own. */
    POSTGRES_USER(List.of(
            "setpriv",
            "--reuid=postgres",
            "--regid=postgres",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--"));

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> prefix;

    Privilege(List<String> prefix) {
        this.prefix = prefix;
    }

    static Privilege needed(Path folder) throws ServerException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return ORDINARY;
        }
        if (OWN_NAMESPACE.works("true")) {
            return OWN_NAMESPACE;
        }
        POSTGRES_USER.prepare(folder);
        // Not test -x: access(2) leaves aside the power that lets it through.
        if (POSTGRES_USER.works("ls", folder.toString())) {
            return POSTGRES_USER;
        }
        throw new ServerException(
                ServerException.Problem.ROOT,
                "PostgreSQL refuses to run as root, and neither a user namespace nor the user postgres could be used. "
                        + "Start Akin as an ordinary user.",
                "tried: unshare -U, setpriv --reuid=postgres in " + folder);
    }

    /** Gives {@code folder} to whom the programs will run as. */
    void prepare(Path folder) throws ServerException {
        if (this == POSTGRES_USER) {
            Command.run(List.of("chown", "-R", "postgres:", folder.toString()), PATIENCE);
        }
    }

    Command.Outcome run(List<String> command, Duration limit) throws ServerException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return Command.run(whole, limit);
    }

    /** Starts a program that goes on when this one ends. */
    Process launch(List<String> command, Path log) throws ServerException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return Command.launch(whole, log);
    }

    private boolean works(String... command) {
        try {
            return run(List.of(command), PATIENCE).succeeded();
        } catch (ServerException e) {
            return false;
        }
    }
}
