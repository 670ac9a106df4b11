package app.akin.store.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where operating systems and package managers put PostgreSQL.
 *
 * @param folders that there may be programs in, the likeliest first
 * @param nowhere usual places that are not there, in words
 */
record ServerFolders(List<Path> folders, List<String> nowhere) {

    /** On the PATH, and the usual places of this system. */
    static ServerFolders usual() {
        List<Path> onPath = Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> Stream.of(path.split(Pattern.quote(File.pathSeparator))))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> asPath(folder).stream())
                .toList();
        List<String> usual = new ArrayList<>(List.of(
                "/usr/lib/postgresql/*/bin",
                "/usr/pgsql-*/bin",
                "/usr/bin",
                "/opt/homebrew/opt/postgresql@*/bin",
                "/usr/local/opt/postgresql@*/bin",
                "/Applications/Postgres.app/Contents/Versions/*/bin"));
        Optional.ofNullable(System.getenv("ProgramFiles"))
                .ifPresent(folder -> usual.add(folder + "\\PostgreSQL\\*\\bin"));
        return in(onPath, usual);
    }

    /** {@code patterns} may have one asterisk in one of their names. */
    static ServerFolders in(List<Path> folders, List<String> patterns) {
        List<Path> all = new ArrayList<>(folders.stream().distinct().toList());
        List<String> nowhere = new ArrayList<>();
        for (String pattern : patterns) {
            List<Path> matches = expand(pattern);
            if (matches.isEmpty()) {
                nowhere.add(pattern + ": nothing there");
            }
            all.addAll(matches);
        }
        return new ServerFolders(all, nowhere);
    }

    static String executable(String name) {
        return File.separatorChar == '\\' ? name + ".exe" : name;
    }

    /** Absent only where a folder of extensions is there and pgvector is not in it. */
    static boolean hasVector(Path programs, int major) {
        Path prefix = programs.getParent();
        List<Path> folders = List.of(
                Path.of("/usr/share/postgresql/" + major + "/extension"),
                prefix.resolve("share/postgresql/extension"),
                prefix.resolve("share/postgresql@" + major + "/extension"),
                prefix.resolve("share/extension"),
                Path.of("/usr/share/pgsql/extension"));
        boolean debian = programs.startsWith("/usr/lib/postgresql");
        boolean ofSystem = programs.startsWith("/usr");
        List<Path> relevant = folders.stream()
                .filter(folder -> debian ? folder.equals(folders.getFirst()) : ofSystem || folder.startsWith(prefix))
                .filter(Files::isDirectory)
                .toList();
        return relevant.isEmpty() || relevant.stream().anyMatch(each -> Files.exists(each.resolve("vector.control")));
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
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
