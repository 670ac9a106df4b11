package app.akin.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that a process is in, where the system tells it (Linux); a PostgreSQL server is in its cluster. */
final class ProcessFolder {

    private ProcessFolder() {}

    static Optional<Path> of(long pid) {
        try {
            // Through the link, not by its text: the folder may have another name by now.
            return Optional.of(Path.of("/proc/" + pid + "/cwd").toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The process that is in {@code cluster} and is PostgreSQL, if one can be seen. */
    static Optional<ProcessHandle> serverIn(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .isPresent())
                .filter(process -> of(process.pid())
                        .filter(where -> isSame(where, cluster))
                        .isPresent())
                .findFirst();
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
