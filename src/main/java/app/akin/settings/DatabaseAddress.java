package app.akin.settings;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a PostgreSQL server as a person types it. Only its form is looked at, nothing is connected to. */
public final class DatabaseAddress {

    private static final String SCHEME = "jdbc:postgresql://";
    private static final Pattern SERVER = Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]]*)(?::(.*))?");

    private static final Pattern SECRET = Pattern.compile("(?i)([?&][^=&]*(?:password|secret|token)[^=&]*=)([^&]*)");
    private static final Pattern OF_POSTGRESQL = Pattern.compile(
            "postgres(?:ql)?://(?:(?<role>[^:@/?]*)(?::(?<secret>[^@/?]*))?@)?(?<server>[^?]*)(?:\\?(?<more>.*))?");
    private static final String HIDDEN = "••••••";

    private DatabaseAddress() {}

    /** An address as a field may show it: with dots in place of what is secret. */
    public static String shown(String address) {
        return SECRET.matcher(address).replaceAll("$1" + HIDDEN);
    }

    /** An address as it is kept where its password lies elsewhere. */
    public static String withoutPassword(String address) {
        return address.replaceAll("([?&])password=[^&]*(&|$)", "$1").replaceFirst("[?&]$", "");
    }

    /** Whether a secret is one that {@link #shown} has put dots in place of. */
    public static boolean isHidden(String secret) {
        return secret.equals(HIDDEN);
    }

    /**
     * What is meant by {@code typed}, in which dots stand for the secret of {@code stored}; also in the form that PostgreSQL's
     * own programs take, {@code postgresql://role:password@host:port/database}.
     */
    public static String meant(String typed, Optional<String> stored) {
        return SECRET.matcher(asJdbc(typed.strip()))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + (found.group(2).equals(HIDDEN) ? secret(found.group(1), stored) : found.group(2))));
    }

    static String asJdbc(String typed) {
        Matcher parts = OF_POSTGRESQL.matcher(typed);
        if (!parts.matches()) {
            return typed;
        }
        StringJoiner more = new StringJoiner("&", "?", "").setEmptyValue("");
        Optional.ofNullable(parts.group("role")).ifPresent(role -> more.add("user=" + role));
        Optional.ofNullable(parts.group("secret")).ifPresent(secret -> more.add("password=" + secret));
        Optional.ofNullable(parts.group("more")).ifPresent(more::add);
        return SCHEME + parts.group("server") + more;
    }

    private static String secret(String name, Optional<String> stored) {
        return stored.stream()
                .flatMap(address -> SECRET.matcher(address).results())
                .filter(found -> found.group(1).substring(1).equals(name.substring(1)))
                .map(found -> found.group(2))
                .findFirst()
                .orElse("");
    }

    /** What is wrong with {@code text}, which is expected without white space around it; nothing if it can be tried. */
    public static Optional<Fault> fault(String text) {
        if (text.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of(Fault.SPACES);
        }
        if (!text.startsWith(SCHEME)) {
            return Optional.of(Fault.SCHEME);
        }
        String rest = text.substring(SCHEME.length()).replaceFirst("[?#].*", "");
        int slash = rest.indexOf('/');
        Optional<Fault> servers = servers(slash < 0 ? rest : rest.substring(0, slash));
        boolean named = slash >= 0 && slash + 1 < rest.length();
        return servers.or(() -> named ? Optional.empty() : Optional.of(Fault.DATABASE));
    }

    /** Several may be given, with commas between them. */
    private static Optional<Fault> servers(String list) {
        for (String server : list.split(",", -1)) {
            Matcher parts = SERVER.matcher(server);
            if (!parts.matches() || parts.group(1).isEmpty()) {
                return Optional.of(Fault.HOST);
            }
            if (parts.group(2) != null && !isPort(parts.group(2))) {
                return Optional.of(Fault.PORT);
            }
        }
        return Optional.empty();
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
    }

    /** The first thing wrong with an address. */
    public enum Fault {
        EMPTY,
        SPACES,
        SCHEME,
        HOST,
        PORT,
        DATABASE
    }
}
