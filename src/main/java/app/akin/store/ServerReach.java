package app.akin.store;

import app.akin.model.server.ServerFact;
import app.akin.model.server.ServerFinding;
import app.akin.store.keyring.Passwords;
import app.akin.store.server.ServerAddress;
import app.akin.store.sql.Login;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/** The way to a server, step by step, so that whatever is in the way has a sentence of its own. */
final class ServerReach {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerAddress address;
    private final Passwords passwords;

    /** @param passwords asked where the address has none */
    ServerReach(ServerAddress address, Passwords passwords) {
        this.address = address;
        this.passwords = passwords;
    }

    /** @throws BarredException with what is in the way */
    Connection connect() throws BarredException {
        if (address.servers().size() == 1) {
            knock();
        }
        try {
            return new Login(address, passwords).connect(limits());
        } catch (SQLException e) {
            throw new BarredException(finding(e), e);
        } catch (RuntimeException e) {
            throw new BarredException(ServerFinding.of(ServerFact.ADDRESS), e);
        }
    }

    private static Properties limits() {
        Properties properties = new Properties();
        String seconds = Long.toString(PATIENCE.toSeconds());
        for (String limit : new String[] {"connectTimeout", "socketTimeout"}) {
            properties.setProperty(limit, seconds);
        }
        return properties;
    }

    /** Without a word, so that a name that nobody has, a port that is closed and one that is silent can be told apart. */
    private void knock() throws BarredException {
        String host = address.host().replaceAll("[\\[\\]]", "");
        InetSocketAddress door = new InetSocketAddress(host, address.port());
        if (door.isUnresolved()) {
            throw new BarredException(of(ServerFact.HOST_UNKNOWN), new UnknownHostException(host));
        }
        try (Socket socket = new Socket()) {
            socket.connect(door, (int) PATIENCE.toMillis());
        } catch (ConnectException e) {
            throw new BarredException(of(ServerFact.PORT_CLOSED, port()), e);
        } catch (IOException e) {
            throw new BarredException(of(ServerFact.SILENT, port()), e);
        }
    }

    /** What a refusal of the driver means. */
    ServerFinding finding(SQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        return switch (state) {
            case "28P01" ->
                ServerFinding.of(
                        passwords.partIn(address) == Passwords.Part.REFUSED
                                ? ServerFact.STORED_PASSWORD_WRONG
                                : ServerFact.PASSWORD_WRONG,
                        user(),
                        address.host());
            case "28000" -> ServerFinding.of(ServerFact.NOT_LET_IN, user(), address.host(), address.database());
            case "42501" -> ServerFinding.of(ServerFact.NOT_LET_IN, user(), address.host(), address.database());
            case "3D000" ->
                ServerFinding.of(
                        ServerFact.DATABASE_MISSING,
                        address.database(),
                        address.host(),
                        Administrator.database(address.database(), user()));
            case "53300" -> of(ServerFact.FULL);
            case "57P03" -> of(ServerFact.STARTING);
            default -> onTheWay(fault, state);
        };
    }

    private ServerFinding onTheWay(SQLException fault, String state) {
        if (isBy(fault, UnknownHostException.class::isInstance)) {
            return of(ServerFact.HOST_UNKNOWN);
        }
        if (isBy(fault, FileNotFoundException.class::isInstance)) {
            return ServerFinding.of(
                    ServerFact.CERTIFICATE_FILE, address.parameters().getOrDefault("sslrootcert", "~/.postgresql"));
        }
        if (isBy(
                fault, cause -> cause instanceof CertificateException || cause instanceof CertPathValidatorException)) {
            return of(ServerFact.CERTIFICATE_UNKNOWN);
        }
        if (isBy(fault, ConnectException.class::isInstance)) {
            return of(ServerFact.PORT_CLOSED, port());
        }
        if (isBy(fault, SocketTimeoutException.class::isInstance)) {
            return of(ServerFact.SILENT, port());
        }
        if (isBy(fault, SSLException.class::isInstance)) {
            return of(ServerFact.CERTIFICATE_UNKNOWN);
        }
        if (isBy(fault, EOFException.class::isInstance) || state.equals("08P01")) {
            return of(ServerFact.NOT_POSTGRES, port());
        }
        boolean demanding = !address.tls().matches("disable|allow|prefer");
        return switch (state) {
            // The driver was asked for a password that it does not have, or told that nothing is encrypted here.
            case "08004" ->
                demanding && !encrypts()
                        ? of(ServerFact.TLS_MISSING)
                        : ServerFinding.of(
                                passwords.partIn(address) == Passwords.Part.SILENT
                                        ? ServerFact.PASSWORD_STORE_SILENT
                                        : ServerFact.PASSWORD_NEEDED,
                                user(),
                                address.host());
            case "08006" -> demanding ? of(ServerFact.CERTIFICATE_NAME) : of(ServerFact.LOST);
            case "08001" -> of(ServerFact.NOT_POSTGRES, port());
            default -> state.startsWith("08") ? of(ServerFact.LOST) : of(ServerFact.REFUSED);
        };
    }

    /** Asks for encryption as every client does: by eight bytes, which the server answers with one letter. */
    private boolean encrypts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host().replaceAll("[\\[\\]]", ""), address.port()), (int)
                    PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(new byte[] {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f});
            return socket.getInputStream().read() == 'S';
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isBy(Throwable fault, Predicate<Throwable> kind) {
        return Optional.ofNullable(fault.getCause())
                .filter(cause -> kind.test(cause) || isBy(cause, kind))
                .isPresent();
    }

    private ServerFinding of(ServerFact fact, String... more) {
        return switch (more.length) {
            case 0 -> ServerFinding.of(fact, address.host());
            default -> ServerFinding.of(fact, address.host(), more[0]);
        };
    }

    private String user() {
        return address.user().orElse(System.getProperty("user.name"));
    }

    private String port() {
        return Integer.toString(address.port());
    }

    /** Nobody is there, or nobody lets us in. */
    static final class BarredException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient ServerFinding finding;

        BarredException(ServerFinding finding, Throwable cause) {
            super(finding.inWords(), cause);
            this.finding = finding;
        }

        ServerFinding finding() {
            return finding;
        }
    }
}
