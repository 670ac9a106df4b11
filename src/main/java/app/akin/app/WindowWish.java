package app.akin.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That the window is wanted, and what is to be found in it at once.
 *
 * @param home the data folder that was named, if any
 * @param find pictures to find the like of, and folders to search in, after {@value #FIND}
 */
record WindowWish(Optional<Path> home, List<Path> find) {

    /** What a file manager puts before the files that somebody has chosen there; it may have chosen none. */
    static final String FIND = "--find";

    /** Nothing where anything else was asked of Akin: that is a command. */
    static Optional<WindowWish> of(String[] arguments) {
        List<String> left = new ArrayList<>(List.of(arguments));
        Optional<Path> home = Optional.empty();
        if (left.size() >= 2 && left.getFirst().equals("--home")) {
            home = Optional.of(Path.of(left.get(1)));
            left = left.subList(2, left.size());
        } else if (!left.isEmpty() && left.getFirst().startsWith("--home=")) {
            home = Optional.of(Path.of(left.getFirst().substring("--home=".length())));
            left = left.subList(1, left.size());
        }
        List<Path> find = List.of();
        if (!left.isEmpty() && left.getFirst().equals(FIND)) {
            find = left.stream()
                    .skip(1)
                    .map(name -> Path.of(name).toAbsolutePath().normalize())
                    .toList();
            left = List.of();
        }
        return left.isEmpty() ? Optional.of(new WindowWish(home, find)) : Optional.empty();
    }
}
