package app.akin.store.sql;

import app.akin.store.keyring.Passwords;
import app.akin.store.server.ServerAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * Gets into a server: by the password of its address, or the one that the driver finds in {@code PGPASSFILE} or
 * {@code ~/.pgpass}, or, where the server asks for one and there is none, by that of the system's store.
 */
public final class Login {

    private static final String NO_PASSWORD = "08004";
    private static final String WRONG_PASSWORD = "28P01";

    private final ServerAddress address;
    private final Passwords passwords;

    public Login(ServerAddress address, Passwords passwords) {
        this.address = address;
        this.passwords = passwords;
    }

    /** @param limits whatever else the driver is told; who comes is added to it */
    public Connection connect(Properties limits) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(limits);
        properties.setProperty("ApplicationName", "Akin");
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.parameters().forEach(properties::setProperty);
        if (address.password().isPresent()) {
            return connect(properties, address.password());
        }
        Optional<String> known = passwords.known(address);
        try {
            return connect(properties, known);
        } catch (SQLException e) {
            boolean asked = known.isEmpty() && NO_PASSWORD.equals(e.getSQLState());
            boolean changed = known.isPresent() && WRONG_PASSWORD.equals(e.getSQLState());
            Optional<String> found = asked || changed ? passwords.find(address) : Optional.empty();
            if (found.isEmpty()) {
                throw e;
            }
            return tryOut(properties, found);
        }
    }

    private Connection tryOut(Properties properties, Optional<String> found) throws SQLException {
        try {
            return connect(properties, found);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                passwords.refuse(address);
            }
            throw e;
        }
    }

    private Connection connect(Properties properties, Optional<String> password) throws SQLException {
        Properties all = new Properties();
        all.putAll(properties);
        password.ifPresent(one -> all.setProperty("password", one));
        return DriverManager.getConnection(address.jdbcUrl(), all);
    }
}
