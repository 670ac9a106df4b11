package app.akin.model.server;

import java.util.List;

/** What can be found of a database server. Each has a sentence, in English here and in both languages in the window. */
public enum ServerFact {
    // ---- on the way there
    ADDRESS(Weight.BAD, "This is no address of a server: it looks like jdbc:postgresql://HOST:PORT/NAME"),
    HOST_UNKNOWN(Weight.BAD, "There is no computer called {0}. Look at the name, and whether the network is there"),
    PORT_CLOSED(
            Weight.BAD,
            "{0} is there, but nothing answers at port {1}. Look whether PostgreSQL runs there, listens to other"
                    + " computers (listen_addresses), and at this port"),
    SILENT(
            Weight.BAD,
            "{0} does not answer at port {1}. It may be switched off, or a firewall keeps what is sent to it"),
    NOT_POSTGRES(Weight.BAD, "What answers on {0} at port {1} is not PostgreSQL"),
    TLS_MISSING(
            Weight.BAD,
            "{0} does not encrypt. Turn on ssl in its configuration; or add sslmode=disable to the address, where"
                    + " nobody else can listen"),
    CERTIFICATE_UNKNOWN(
            Weight.BAD,
            "Nobody whom this computer knows has signed the certificate of {0}. Add sslrootcert=FILE to the address,"
                    + " with the certificate that signed it"),
    CERTIFICATE_NAME(Weight.BAD, "The certificate of {0} is not made out to that name. Use the name that stands in it"),
    CERTIFICATE_FILE(Weight.BAD, "The certificates in {0} cannot be read"),
    PASSWORD_WRONG(Weight.BAD, "{1} does not take this password for {0}"),
    PASSWORD_NEEDED(
            Weight.BAD,
            "{1} asks for the password of {0}. Give it with the address, or write it into the file that PGPASSFILE"
                    + " names, or ~/.pgpass"),
    NOT_LET_IN(
            Weight.BAD, "{1} does not let {0} into the database {2} from this computer. Its pg_hba.conf decides that"),
    DATABASE_MISSING(Weight.BAD, "There is no database {0} on {1}. An administrator makes it with:\n{2}"),
    FULL(Weight.BAD, "{0} takes no more connections at the moment. Akin needs up to eight"),
    STARTING(Weight.BAD, "{0} is starting, or shutting down. Try again in a moment"),
    LOST(Weight.BAD, "The connection to {0} broke off"),
    // ---- when it answers
    STANDBY(Weight.BAD, "{0} only copies another server and cannot be written to. Use the one that it copies"),
    OLD_SERVER(Weight.BAD, "{0} runs PostgreSQL {1}; Akin needs {2} or newer"),
    ENCODING(
            Weight.BAD,
            "The database {0} keeps text as {1}, but Akin needs one in UTF-8. An administrator makes one with:\n{2}"),
    VECTOR_ABSENT(
            Weight.BAD, "pgvector is not installed on {0}. There it is a package such as postgresql-{1}-pgvector"),
    VECTOR_OLD(Weight.BAD, "pgvector {1} on {0} is too old; Akin needs {2} or newer"),
    EXTENSION_RIGHT(
            Weight.BAD,
            "{0} may not add {1} to the database. An administrator of {2} does it once, in that database, with:\n{3}"),
    EXTENSION_HIDDEN(Weight.BAD, "{0} may not use the schema that {1} is in. An administrator allows it with:\n{2}"),
    SCHEMA_RIGHT(Weight.BAD, "{0} may not make tables in the database {1}. An administrator allows it with:\n{2}"),
    OTHER_OWNER(
            Weight.BAD,
            "The library there belongs to {0}, and {1} may not change it. Use that role, or have an administrator"
                    + " run:\n"
                    + "{2}"),
    FOREIGN(
            Weight.BAD,
            "The schema akin of the database {0} holds tables of another program. They are left as they are: give Akin"
                    + " another database"),
    NEWER(Weight.BAD, "The library there was made by a newer Akin. Use that one here, too"),
    REFUSED(Weight.BAD, "{0} does not do what Akin asks of it; Akin's log says more"),
    // ---- worth knowing
    TRAVELS(
            Weight.NOTE,
            "{0} is another computer: the text of documents, thumbnails of pictures, names and paths of files, and what"
                    + " you search for are sent there. The files themselves stay here"),
    LESS_TLS(
            Weight.NOTE,
            "sslmode={1} is chosen: what is sent to {0} could be read, or another computer could answer in its place"),
    OTHER_TABLES(
            Weight.NOTE,
            "The database holds {0} tables of others. Akin leaves them alone: its own are in the schema akin"),
    EARLIER_HOME(
            Weight.NOTE,
            "The library there was made by an earlier Akin. When it is used, its tables move from public into akin"),
    // ---- as it should be
    REACHED(Weight.GOOD, "{0} lets {1} into the database {2}"),
    ENCRYPTED(Weight.GOOD, "The connection is encrypted ({0})"),
    UNENCRYPTED(Weight.GOOD, "The connection is not encrypted; it does not leave this computer"),
    VERSIONS(Weight.GOOD, "PostgreSQL {0}, pgvector {1}"),
    EMPTY(Weight.GOOD, "There is no library yet; Akin makes one"),
    LIBRARY(Weight.GOOD, "A library with {0} files is there");

    private final Weight weight;
    private final String words;

    ServerFact(Weight weight, String words) {
        this.weight = weight;
        this.words = words;
    }

    public Weight weight() {
        return weight;
    }

    String inWords(List<String> values) {
        String sentence = words;
        for (int i = 0; i < values.size(); i++) {
            sentence = sentence.replace("{" + i + "}", values.get(i));
        }
        return sentence;
    }

    /** What it means for keeping a library there. */
    public enum Weight {
        GOOD,
        NOTE,
        BAD
    }
}
