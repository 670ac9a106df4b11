package app.akin.store.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL server is and who we are there. The driver is given an address without any secret: whatever it says of
 * it, in an exception or a log, holds none.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
 * @param more what else the driver is told
 */
public record ServerAddress(
        String jdbcUrl, Optional<String> user, Optional<String> password, Map<String, String> more) {

    private static final String SCHEME = "jdbc:postgresql://";
    private static final String SERVER = "(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]/,@?\\s]+)(:\\d{1,5})?";
    private static final Pattern FORM = Pattern.compile(SCHEME + SERVER + "(," + SERVER + ")*/[^/@?#]+");

    public ServerAddress {
        if (!FORM.matcher(jdbcUrl).matches()) {
            // Never with the address itself: a password may stand anywhere in it.
            throw new IllegalArgumentException(
                    "The address of the database in the settings is none: it looks like " + SCHEME + "HOST:PORT/NAME");
        }
        more = Map.copyOf(more);
    }

    public ServerAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {
        this(jdbcUrl, user, password, Map.of());
    }

    /** An address as a person types it into the settings, with user and password among its parameters. */
    public static ServerAddress of(String typed) {
        String[] parts = typed.strip().split("\\?", 2);
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : parts.length > 1 ? parts[1].split("&") : new String[0]) {
            String[] pair = parameter.split("=", 2);
            if (!pair[0].isEmpty()) {
                parameters.put(pair[0], pair.length > 1 ? decoded(pair[1]) : "");
            }
        }
        Optional<String> user = Optional.ofNullable(parameters.remove("user"));
        Optional<String> password = Optional.ofNullable(parameters.remove("password"));
        return new ServerAddress(parts[0], user, password, parameters);
    }

    /** As it stands where somebody did not know that a percent sign has a meaning there. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** The address without its parameters, and never a password. */
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
