package app.akin.model.server;

/** What can be found of a database server. Each has a sentence, in {@code facts.properties} and its Korean twin. */
public enum ServerFact {
    // ---- on the way there
    ADDRESS(Weight.BAD),
    HOST_UNKNOWN(Weight.BAD),
    PORT_CLOSED(Weight.BAD),
    SILENT(Weight.BAD),
    NOT_POSTGRES(Weight.BAD),
    TLS_MISSING(Weight.BAD),
    CERTIFICATE_UNKNOWN(Weight.BAD),
    CERTIFICATE_NAME(Weight.BAD),
    CERTIFICATE_FILE(Weight.BAD),
    PASSWORD_WRONG(Weight.BAD),
    PASSWORD_NEEDED(Weight.BAD),
    PASSWORD_STORE_SILENT(Weight.BAD),
    STORED_PASSWORD_WRONG(Weight.BAD),
    NOT_LET_IN(Weight.BAD),
    DATABASE_MISSING(Weight.BAD),
    FULL(Weight.BAD),
    STARTING(Weight.BAD),
    LOST(Weight.BAD),
    // ---- when it answers
    STANDBY(Weight.BAD),
    OLD_SERVER(Weight.BAD),
    ENCODING(Weight.BAD),
    VECTOR_ABSENT(Weight.BAD),
    VECTOR_OLD(Weight.BAD),
    EXTENSION_RIGHT(Weight.BAD),
    EXTENSION_HIDDEN(Weight.BAD),
    SCHEMA_RIGHT(Weight.BAD),
    OTHER_OWNER(Weight.BAD),
    FOREIGN(Weight.BAD),
    NEWER(Weight.BAD),
    REFUSED(Weight.BAD),
    // ---- worth knowing
    TRAVELS(Weight.NOTE),
    LESS_TLS(Weight.NOTE),
    OTHER_TABLES(Weight.NOTE),
    EARLIER_HOME(Weight.NOTE),
    PASSWORD_NOT_STORED(Weight.NOTE),
    // ---- as it should be
    REACHED(Weight.GOOD),
    PASSWORD_STORED(Weight.GOOD),
    ENCRYPTED(Weight.GOOD),
    UNENCRYPTED(Weight.GOOD),
    VERSIONS(Weight.GOOD),
    EMPTY(Weight.GOOD),
    LIBRARY(Weight.GOOD);

    private final Weight weight;

    ServerFact(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /** What it means for keeping a library there. */
    public enum Weight {
        GOOD,
        NOTE,
        BAD
    }
}
