package app.akin.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PostgreSQL that Akin comes with, and those that operating systems and package managers put on this machine, which
 * are looked for only when that one cannot run here or cannot read what is there.
 */
final class Installations {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)[\\w.]*)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> lookedIn = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final Optional<Installation> own;
    private final ServerFolders folders;
    private Optional<List<Installation>> others = Optional.empty();

    private Installations(Optional<Path> own, ServerFolders folders) {
        this.folders = folders;
        this.own = own.flatMap(each -> look(each.resolve("bin"), true));
    }

    static Installations onThisMachine() {
        return of(
                Optional.ofNullable(System.getProperty("akin.dist")).map(dist -> Path.of(dist, "postgresql")),
                ServerFolders.usual());
    }

    /** @param own the folder of the one that Akin comes with, if it comes with one */
    static Installations of(Optional<Path> own, ServerFolders folders) {
        return new Installations(own, folders);
    }

    /** The one to make a database with: Akin's own where it runs, else the newest that is usable. */
    synchronized Optional<Installation> best() {
        return own.filter(Installation::isUsable)
                .or(() -> others().stream()
                        .filter(Installation::isUsable)
                        .max(Comparator.comparingInt(Installation::major)));
    }

    /** The one that can open a cluster made by {@code major}. */
    synchronized Optional<Installation> ofMajor(int major) {
        return own.filter(each -> each.isUsable() && each.major() == major)
                .or(() -> others().stream()
                        .filter(each -> each.isUsable() && each.major() == major)
                        .findFirst());
    }

    /** Each place that was looked at, and what is there. */
    synchronized List<String> lookedIn() {
        others();
        return List.copyOf(lookedIn);
    }

    /** What to type to get what is missing; for machines where Akin's own cannot run. */
    String command() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return "brew install postgresql@17 pgvector";
        }
        if (system.contains("win")) {
            return "winget install PostgreSQL.PostgreSQL.17";
        }
        if (Files.exists(Path.of("/etc/debian_version"))) {
            int major = others().stream()
                    .mapToInt(Installation::major)
                    .filter(each -> each >= PostgresServer.OLDEST_MAJOR)
                    .max()
                    .orElse(17);
            return "sudo apt install postgresql-" + major + " postgresql-" + major + "-pgvector";
        }
        return "sudo dnf install postgresql-server postgresql-contrib pgvector";
    }

    private List<Installation> others() {
        if (others.isEmpty()) {
            List<Installation> found = new ArrayList<>();
            folders.folders().forEach(folder -> look(folder, false).ifPresent(found::add));
            folders.nowhere().forEach(this::note);
            others = Optional.of(found);
        }
        return others.get();
    }

    private Optional<Installation> look(Path folder, boolean isOwn) {
        Path postgres = folder.resolve(ServerFolders.executable("postgres"));
        try {
            if (!Files.isExecutable(postgres)) {
                note(folder + ": no PostgreSQL server");
                return Optional.empty();
            }
            Path real = postgres.toRealPath().getParent();
            return seen.add(real) ? examine(real, isOwn) : Optional.empty();
        } catch (IOException | ServerException e) {
            note(folder + ": " + (isOwn ? "Akin's own PostgreSQL does not run here: " : "") + e.getMessage());
            return Optional.empty();
        }
    }

    private void note(String line) {
        if (!lookedIn.contains(line)) {
            lookedIn.add(line);
        }
    }

    private Optional<Installation> examine(Path programs, boolean isOwn) throws ServerException {
        for (String needed : List.of("initdb", "pg_ctl")) {
            if (!Files.isExecutable(programs.resolve(ServerFolders.executable(needed)))) {
                note(programs + ": no " + needed);
                return Optional.empty();
            }
        }
        Command.Outcome outcome = Command.run(
                List.of(programs.resolve(ServerFolders.executable("postgres")).toString(), "--version"), PATIENCE);
        Matcher version = VERSION.matcher(outcome.output());
        if (!version.find()) {
            note(programs + ": postgres --version said " + outcome.output().strip());
            return Optional.empty();
        }
        int major = Integer.parseInt(version.group(2));
        Installation installation =
                new Installation(programs, major, version.group(1), ServerFolders.hasVector(programs, major), isOwn);
        note(installation.toString());
        return Optional.of(installation);
    }
}
