package app.akin.store.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a cluster under another name, which becomes the real one only when it is whole. */
final class NewCluster {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int HAS_BUILTIN_LOCALES = 17;
    /** {@code initdb} calls the server through a shell, with the path of the programs between double quotes. */
    private static final Pattern MEANT_FOR_A_SHELL =
            Pattern.compile(File.separatorChar == '\\' ? "[%\\n\\r]" : "[\"$`\\\\\\n\\r]");

    /**
     * pg_trgm and the parser of texts ask the system, not PostgreSQL's own locale, what a letter is, and with LC_CTYPE=C
     * there are none in Korean: one in UTF-8 is taken whatever the environment says.
     */
    private static final List<String> CTYPES = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8", "en-US");

    private final Cluster cluster;
    private final Installation installation;
    private final Privilege privilege;

    NewCluster(Cluster cluster, Installation installation, Privilege privilege) {
        this.cluster = cluster;
        this.installation = installation;
        this.privilege = privilege;
    }

    /** There is something in its place already. */
    static void refuseDamaged(Cluster cluster) throws ServerException {
        if (Files.exists(cluster.data())) {
            throw new ServerException(
                    "The database is damaged: its folder is there, but not its version",
                    cluster.data().toString());
        }
    }

    void make() throws ServerException {
        refuseDamaged(cluster);
        if (MEANT_FOR_A_SHELL.matcher(installation.programs().toString()).find()) {
            throw new ServerException(
                    ServerException.Problem.FOLDER_NAME,
                    "PostgreSQL cannot make a database from a folder with one of \" $ ` ! \\ in its name. Move Akin"
                            + " out of "
                            + installation.programs(),
                    installation.toString());
        }
        try {
            cluster.removeUnfinished();
            privilege.prepare(cluster.folder());
            Path unfinished = cluster.unfinished();
            initialise(unfinished);
            Files.writeString(
                    unfinished.resolve("postgresql.conf"),
                    "\ninclude_if_exists = 'akin.conf'\n",
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
            Trees.move(unfinished, cluster.data());
        } catch (IOException e) {
            throw new ServerException("The database could not be created: " + e.getMessage(), e.toString(), e);
        }
    }

    private void initialise(Path target) throws ServerException, IOException {
        List<String> said = new ArrayList<>();
        for (String ctype : CTYPES) {
            Command.Outcome outcome = privilege.run(command(target, ctype), PATIENCE);
            if (outcome.succeeded()) {
                return;
            }
            Trees.delete(target);
            said.add("initdb --lc-ctype=" + ctype + ":\n" + outcome.output());
            if (!outcome.output().contains("locale")) {
                break;
            }
        }
        throw new ServerException("The database could not be created", String.join("\n", said));
    }

    private List<String> command(Path target, String ctype) {
        List<String> command = new ArrayList<>(List.of(
                installation.program("initdb"),
                "--pgdata=" + target,
                "--username=" + Cluster.USER,
                "--pwfile=" + cluster.passwordFile(),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--lc-collate=C",
                "--lc-ctype=" + ctype,
                "--lc-messages=C",
                "--lc-monetary=C",
                "--lc-numeric=C",
                "--lc-time=C",
                "--text-search-config=simple"));
        if (installation.major() >= HAS_BUILTIN_LOCALES) {
            // The same order and the same letters on every system, whatever its next update brings.
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        return command;
    }
}
