package app.akin.store.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for PostgreSQL where operating systems and package managers put it. */
final class Installations {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)[\\w.]*)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Installation> found = new ArrayList<>();
    private final List<String> lookedIn = new ArrayList<>();

    private Installations() {}

    /** Looks into the copy inside an installed Akin, on the PATH, and in the usual places. */
    static Installations onThisMachine() {
        List<Path> folders = new ArrayList<>();
        Optional.ofNullable(System.getProperty("akin.postgres"))
                .map(own -> Path.of(own, "bin"))
                .ifPresent(folders::add);
        Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> Stream.of(path.split(Pattern.quote(File.pathSeparator))))
                .filter(folder -> !folder.isBlank())
                .forEach(folder -> asPath(folder).ifPresent(folders::add));
        List<String> usual = new ArrayList<>(List.of(
                "/usr/lib/postgresql/*/bin",
                "/usr/pgsql-*/bin",
                "/usr/bin",
                "/opt/homebrew/opt/postgresql@*/bin",
                "/usr/local/opt/postgresql@*/bin",
                "/Applications/Postgres.app/Contents/Versions/*/bin"));
        Optional.ofNullable(System.getenv("ProgramFiles"))
                .ifPresent(folder -> usual.add(folder + "\\PostgreSQL\\*\\bin"));
        return in(folders, usual);
    }

    /** {@code patterns} may have one asterisk in one of their names. */
    static Installations in(List<Path> folders, List<String> patterns) {
        Installations installations = new Installations();
        Set<Path> seen = new LinkedHashSet<>();
        folders.stream().distinct().forEach(folder -> installations.look(folder, seen));
        for (String pattern : patterns) {
            List<Path> matches = expand(pattern);
            if (matches.isEmpty()) {
                installations.lookedIn.add(pattern + ": nothing there");
            }
            matches.forEach(folder -> installations.look(folder, seen));
        }
        return installations;
    }

    /** The newest that is usable. */
    Optional<Installation> best() {
        return found.stream().filter(Installation::isUsable).max(Comparator.comparingInt(Installation::major));
    }

    /** The one that can open a cluster made by {@code major}. */
    Optional<Installation> ofMajor(int major) {
        return found.stream()
                .filter(each -> each.isUsable() && each.major() == major)
                .findFirst();
    }

    List<String> lookedIn() {
        return List.copyOf(lookedIn);
    }

    /** What to type to get what is missing. */
    String command() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return "brew install postgresql@17 pgvector";
        }
        if (system.contains("win")) {
            return "winget install PostgreSQL.PostgreSQL.17";
        }
        if (Files.exists(Path.of("/etc/debian_version"))) {
            int major = found.stream()
                    .mapToInt(Installation::major)
                    .filter(each -> each >= Installation.OLDEST)
                    .max()
                    .orElse(17);
            return "sudo apt install postgresql-" + major + " postgresql-" + major + "-pgvector";
        }
        return "sudo dnf install postgresql-server postgresql-contrib pgvector";
    }

    private void look(Path folder, Set<Path> seen) {
        Path postgres = folder.resolve(executable("postgres"));
        try {
            if (!Files.isExecutable(postgres)) {
                note(folder + ": no PostgreSQL server");
                return;
            }
            Path real = postgres.toRealPath().getParent();
            if (seen.add(real)) {
                examine(real);
            }
        } catch (IOException | ServerException e) {
            lookedIn.add(folder + ": " + e.getMessage());
        }
    }

    private void note(String line) {
        if (!lookedIn.contains(line)) {
            lookedIn.add(line);
        }
    }

    private void examine(Path programs) throws ServerException {
        for (String needed : List.of("initdb", "pg_ctl")) {
            if (!Files.isExecutable(programs.resolve(executable(needed)))) {
                lookedIn.add(programs + ": no " + needed);
                return;
            }
        }
        Command.Outcome outcome =
                Command.run(List.of(programs.resolve(executable("postgres")).toString(), "--version"), PATIENCE);
        Matcher version = VERSION.matcher(outcome.output());
        if (!version.find()) {
            lookedIn.add(
                    programs + ": postgres --version said " + outcome.output().strip());
            return;
        }
        int major = Integer.parseInt(version.group(2));
        Installation installation = new Installation(programs, major, version.group(1), hasVector(programs, major));
        found.add(installation);
        lookedIn.add(installation.toString());
    }

    /** Absent only where a folder of extensions is there and pgvector is not in it. */
    private static boolean hasVector(Path programs, int major) {
        Path prefix = programs.getParent();
        List<Path> folders = List.of(
                Path.of("/usr/share/postgresql/" + major + "/extension"),
                prefix.resolve("share/postgresql/extension"),
                prefix.resolve("share/postgresql@" + major + "/extension"),
                prefix.resolve("share/extension"),
                Path.of("/usr/share/pgsql/extension"));
        List<Path> there = folders.stream().filter(Files::isDirectory).toList();
        boolean debian = programs.startsWith("/usr/lib/postgresql");
        List<Path> relevant =
                debian ? there.stream().filter(folders.get(0)::equals).toList() : there;
        return relevant.isEmpty() || relevant.stream().anyMatch(each -> Files.exists(each.resolve("vector.control")));
    }

    private static String executable(String name) {
        return File.separatorChar == '\\' ? name + ".exe" : name;
    }

    private static List<Path> expand(String pattern) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return asPath(pattern).filter(Files::isDirectory).stream().toList();
        }
        int before = Math.max(pattern.lastIndexOf('/', star), pattern.lastIndexOf('\\', star));
        int after = pattern.substring(star).indexOf(File.separatorChar);
        String glob = pattern.substring(before + 1, star + after);
        String rest = pattern.substring(star + after + 1);
        List<Path> matches = new ArrayList<>();
        Path parent = Path.of(pattern.substring(0, before + 1));
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, glob)) {
                folders.forEach(folder -> matches.add(folder.resolve(rest)));
            } catch (IOException e) {
                return List.of();
            }
        }
        return matches;
    }

    private static Optional<Path> asPath(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }
}
