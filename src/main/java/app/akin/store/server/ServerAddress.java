package app.akin.store.server;

import java.util.Optional;

/**
 * Where a PostgreSQL server is and who we are there.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, parameters allowed
 * @param user unless the URL names it
 * @param password unless the URL holds it, or none is needed
 */
public record ServerAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {

    private static final String SCHEME = "jdbc:postgresql://";

    public ServerAddress {
        if (!jdbcUrl.startsWith(SCHEME)) {
            throw new IllegalArgumentException("a database address begins with " + SCHEME);
        }
    }

    /** An address as a person types it into the settings, with user and password among its parameters. */
    public static ServerAddress of(String jdbcUrl) {
        return new ServerAddress(jdbcUrl.strip(), Optional.empty(), Optional.empty());
    }

    /** The address without its parameters, and never a password. */
    @Override
    public String toString() {
        int parameters = jdbcUrl.indexOf('?');
        return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    }
}
