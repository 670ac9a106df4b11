package app.akin.ui.shell.programs;

import app.akin.ui.search.hit.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The programs that a Linux desktop knows, by the {@code .desktop} files in its folders for data. On other systems there are
 * no such files and so no programs. Blocks: call it from a task.
 */
public final class InstalledPrograms {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledPrograms.class);

    private static final String ENDING = ".desktop";
    private static final String OURS = "app.akin.";
    private static final int DEPTH = 4;

    private final List<Path> folders;
    private final List<Path> commands;

    /**
     * @param folders for data, the one that goes before the others first
     * @param commands where programs lie
     */
    InstalledPrograms(List<Path> folders, List<Path> commands) {
        this.folders = List.copyOf(folders);
        this.commands = List.copyOf(commands);
    }

    /** Those of this user on this computer. */
    public static InstalledPrograms ofThisUser() {
        String own = set("XDG_DATA_HOME", System.getProperty("user.home") + "/.local/share");
        return new InstalledPrograms(
                paths(own + ":" + set("XDG_DATA_DIRS", "/usr/local/share:/usr/share")), paths(set("PATH", "")));
    }

    private static String set(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static List<Path> paths(String line) {
        return Stream.of(line.split(":"))
                .filter(part -> part.startsWith("/"))
                .map(Path::of)
                .toList();
    }

    /** Those for files of this type, by name. */
    public List<Program> opening(String mediaType, Locale locale) {
        Set<String> types = mediaType.startsWith("text/") ? Set.of(mediaType, "text/plain") : Set.of(mediaType);
        Set<String> seen = new HashSet<>();
        List<Program> programs = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : entries(folder.resolve("applications"))) {
                String id = folder.resolve("applications")
                        .relativize(file)
                        .toString()
                        .replace('/', '-');
                if (seen.add(id) && !id.startsWith(OURS)) {
                    add(file, types, locale, programs);
                }
            }
        }
        programs.sort(Comparator.comparing(Program::name, Collator.getInstance(locale)));
        return List.copyOf(programs);
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("the programs in {} are not known", folder, e);
            return List.of();
        }
    }

    private void add(Path file, Set<String> types, Locale locale, List<Program> programs) {
        try {
            DesktopEntry entry = DesktopEntry.read(file);
            if (entry.opens(types) && entry.tried().map(this::isThere).orElse(true)) {
                entry.program(locale).ifPresent(programs::add);
            }
        } catch (MalformedInputException e) {
            LOG.debug("{} is not in UTF-8", file);
        } catch (IOException e) {
            LOG.debug("{} cannot be read", file, e);
        }
    }

    private boolean isThere(String program) {
        Path path = Path.of(program);
        return path.isAbsolute()
                ? Files.isExecutable(path)
                : commands.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }
}
