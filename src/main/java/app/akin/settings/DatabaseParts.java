package app.akin.settings;

import app.akin.model.server.AddressText;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database server taken apart, as separate fields have it. Only its form is looked at.
 *
 * @param host a name or number; several with their ports where the address names several, with commas between them
 * @param port empty for the usual one
 * @param database its name
 * @param role who one is there; empty for the system's own name of the person
 * @param password empty where it is found elsewhere; dots where a field shows one that is kept
 * @param more what else the driver is told, such as {@code sslmode=require&sslrootcert=FILE}
 */
public record DatabaseParts(String host, String port, String database, String role, String password, String more) {

    /** What is offered at first: the names that {@code akin database sql} makes. */
    public static final DatabaseParts USUAL = new DatabaseParts("", "5432", "akin", "akin", "", "");

    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql://(?<servers>[^/?]*)(?:/(?<database>[^?]*))?(?:\\?(?<more>.*))?");
    private static final Pattern ONE_SERVER = Pattern.compile("(?<host>\\[[^]]*]|[^:,\\[\\]]*)(?::(?<port>[^,]*))?");

    /** Of an address in either form, as far as it can be taken apart; nothing where it does not begin like one. */
    public static Optional<DatabaseParts> of(String address) {
        Matcher parts = ADDRESS.matcher(DatabaseAddress.asJdbc(address.strip()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher server = ONE_SERVER.matcher(parts.group("servers"));
        boolean one = server.matches();
        String role = "";
        String password = "";
        StringJoiner more = new StringJoiner("&");
        for (String parameter : orEmpty(parts.group("more")).split("&")) {
            if (parameter.startsWith("user=")) {
                role = AddressText.decoded(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = AddressText.decoded(parameter.substring("password=".length()));
            } else if (!parameter.isEmpty()) {
                more.add(parameter);
            }
        }
        return Optional.of(new DatabaseParts(
                one ? server.group("host") : parts.group("servers"),
                one ? orEmpty(server.group("port")) : "",
                AddressText.decoded(orEmpty(parts.group("database"))),
                role,
                password,
                more.toString()));
    }

    /** In the form of the settings. */
    public String address() {
        StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        if (!role.isBlank()) {
            parameters.add("user=" + AddressText.encoded(role.strip()));
        }
        if (!password.isEmpty()) {
            parameters.add(
                    "password=" + (DatabaseAddress.isHidden(password) ? password : AddressText.encoded(password)));
        }
        if (!more.isBlank()) {
            parameters.add(more.strip());
        }
        return "jdbc:postgresql://" + server() + "/" + AddressText.encoded(database.strip()) + parameters;
    }

    private String server() {
        String name = host.strip();
        boolean bareNumber = name.indexOf(':') != name.lastIndexOf(':') && !name.contains(",") && !name.contains("[");
        return (bareNumber ? "[" + name + "]" : name) + (port.isBlank() ? "" : ":" + port.strip());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
