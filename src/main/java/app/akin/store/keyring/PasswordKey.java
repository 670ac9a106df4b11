package app.akin.store.keyring;

import app.akin.store.server.ServerAddress;

/**
 * By what a password is found in a store of the system, together with the service {@value #SERVICE}. These names are part of
 * what the README promises: whoever keeps a password by hand uses them.
 *
 * @param server name or number of the computer, without brackets; the first one of several
 * @param user the system's own name of the person where the address has none
 */
record PasswordKey(String server, int port, String database, String user) {

    static final String SERVICE = "akin";

    static PasswordKey of(ServerAddress address) {
        return new PasswordKey(
                address.host().replaceAll("[\\[\\]]", ""),
                address.port(),
                address.database(),
                address.user().orElse(System.getProperty("user.name")));
    }

    /** All of it in one, for stores that have one name for a password. */
    String account() {
        return user + "@" + server + ":" + port + "/" + database;
    }
}
