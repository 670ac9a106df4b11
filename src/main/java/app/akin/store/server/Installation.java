package app.akin.store.server;

import java.nio.file.Path;

/**
 * A PostgreSQL on this machine.
 *
 * @param programs the folder of {@code initdb}, {@code pg_ctl} and {@code postgres}
 * @param major its major version, such as 17
 * @param version as it tells itself, such as {@code 17.2}
 * @param hasVector whether pgvector lies beside it; true also where that cannot be told
 * @param isOwn whether it is the one that Akin comes with
 */
record Installation(Path programs, int major, String version, boolean hasVector, boolean isOwn) {

    boolean isUsable() {
        return major >= PostgresServer.OLDEST_MAJOR && hasVector;
    }

    String program(String name) {
        return programs.resolve(name).toString();
    }

    @Override
    public String toString() {
        String verdict = major < PostgresServer.OLDEST_MAJOR ? ", too old" : hasVector ? "" : ", without pgvector";
        return programs + ": PostgreSQL " + version + verdict;
    }
}
