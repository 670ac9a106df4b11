package app.akin.store.server;

import app.akin.model.server.AddressText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL server is, who we are there, and how the way is encrypted: TLS and certificates. The driver is given an
 * address without any secret: whatever it says of it, in an exception or a log, holds none.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
 * @param more what else the driver is told
 */
public record ServerAddress(
        String jdbcUrl, Optional<String> user, Optional<String> password, Map<String, String> more) {

    private static final String SCHEME = "jdbc:postgresql://";
    private static final String SERVER = "(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]/,@?\\s]+)(:\\d{1,5})?";
    /** Nothing leaves the computer on the way there. */
    private static final Pattern THIS_COMPUTER = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*0*1]");

    private static final String USUAL_PORT = ":5432";
    private static final String TLS = "sslmode";
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
                parameters.put(pair[0], pair.length > 1 ? AddressText.decoded(pair[1]) : "");
            }
        }
        Optional<String> user = Optional.ofNullable(parameters.remove("user"));
        Optional<String> password = Optional.ofNullable(parameters.remove("password"));
        return new ServerAddress(parts[0], user, password, parameters);
    }

    /** The computers with their ports, in the order in which they are tried. */
    public List<String> servers() {
        String list = jdbcUrl.substring(SCHEME.length(), jdbcUrl.lastIndexOf('/'));
        return Arrays.stream(list.split(","))
                .map(server -> server.matches(".*:\\d+") ? server : server + USUAL_PORT)
                .toList();
    }

    /** The first of its computers. */
    public String host() {
        String first = servers().getFirst();
        return first.substring(0, first.lastIndexOf(':'));
    }

    public int port() {
        String first = servers().getFirst();
        return Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
    }

    public String database() {
        return AddressText.decoded(jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1));
    }

    /** {@code host:port/database}, such as one agrees to. */
    public String place() {
        return String.join(",", servers()) + "/" + database();
    }

    /** Whether what is asked and answered leaves this computer. */
    public boolean isElsewhere() {
        return !servers().stream()
                .map(server -> server.substring(0, server.lastIndexOf(':')).toLowerCase(Locale.ROOT))
                .allMatch(host -> THIS_COMPUTER.matcher(host).matches());
    }

    /** How it is encrypted, by the word that PostgreSQL has for it. */
    public String tls() {
        return more.getOrDefault(TLS, isElsewhere() ? "verify-full" : "prefer");
    }

    /**
     * What the driver is told besides: another computer has to prove by its certificate who it is, unless somebody chose less,
     * and to whom this computer trusts where no certificate was named.
     */
    public Map<String, String> parameters() {
        Map<String, String> all = new HashMap<>(more);
        all.putIfAbsent(TLS, tls());
        boolean usual = all.get(TLS).startsWith("verify")
                && !all.containsKey("sslrootcert")
                && !all.containsKey("sslfactory")
                && !Files.exists(Path.of(System.getProperty("user.home"), ".postgresql", "root.crt"));
        if (usual) {
            all.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        return all;
    }

    /** The address without its parameters, and never a password. */
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
