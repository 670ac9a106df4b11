package app.akin.ui.shell.programs;

import app.akin.ui.search.hit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code .desktop} file says of a program, as the Desktop Entry Specification 1.5 of freedesktop.org has it.
 *
 * @param values those of the group {@code Desktop Entry}
 */
record DesktopEntry(Map<String, String> values) {

    /** What stands for the file, and what for a name or an icon that is not given. */
    private static final Set<String> FILE_CODES = Set.of("%f", "%F", "%u", "%U");

    static DesktopEntry read(Path file) throws IOException {
        Map<String, String> values = new HashMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(file)) {
            int sign = line.indexOf('=');
            if (line.startsWith("[")) {
                inside = line.strip().equals("[Desktop Entry]");
            } else if (inside && sign > 0 && !line.startsWith("#")) {
                values.putIfAbsent(
                        line.substring(0, sign).strip(),
                        line.substring(sign + 1).strip());
            }
        }
        return new DesktopEntry(values);
    }

    /** Whether it opens files of any of these types and is meant to be chosen. */
    boolean opens(Set<String> mediaTypes) {
        boolean hidden = is("NoDisplay") || is("Hidden") || is("Terminal");
        return !hidden
                && List.of(values.getOrDefault("MimeType", "").split(";")).stream()
                        .anyMatch(mediaTypes::contains);
    }

    private boolean is(String key) {
        return "true".equals(values.get(key));
    }

    /** The program, called as people of this language call it; nothing where it takes no file. */
    Optional<Program> program(Locale locale) {
        List<String> words = words(values.getOrDefault("Exec", ""));
        int place = -1;
        List<String> command = new ArrayList<>();
        for (String word : words) {
            if (FILE_CODES.contains(word)) {
                place = command.size();
            } else if (!word.startsWith("%")) {
                command.add(word.replace("%%", "%"));
            }
        }
        // Words after the file would be rare, and have no place here.
        boolean takesOne = place == command.size() && !command.isEmpty();
        return takesOne ? Optional.of(new Program(name(locale), command)) : Optional.empty();
    }

    private String name(Locale locale) {
        String name = values.getOrDefault("Name", "");
        String inLanguage = values.getOrDefault("Name[" + locale.getLanguage() + "]", name);
        return values.getOrDefault("Name[" + locale.getLanguage() + "_" + locale.getCountry() + "]", inLanguage);
    }

    /** Where the program must be found for the entry to hold, by its name or its path. */
    Optional<String> tried() {
        return Optional.ofNullable(values.get("TryExec"));
    }

    /** The words of a command line; between double quotes a backslash takes the next character as it is. */
    private static List<String> words(String line) {
        String plain = line.replace("\\\\", "\\");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (quoted && c == '\\' && at + 1 < plain.length()) {
                word.append(plain.charAt(++at));
            } else if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (c == ' ' && !quoted) {
                if (any) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else {
                word.append(c);
                any = true;
            }
        }
        if (any) {
            words.add(word.toString());
        }
        return words;
    }
}
