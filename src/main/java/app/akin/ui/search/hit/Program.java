package app.akin.ui.search.hit;

import java.util.List;

/**
 * A program of this computer that opens files.
 *
 * @param name as the desktop calls it
 * @param command the words that start it; the file's path follows them
 */
public record Program(String name, List<String> command) {

    public Program {
        command = List.copyOf(command);
    }
}
