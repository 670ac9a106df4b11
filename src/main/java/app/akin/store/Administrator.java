package app.akin.store;

import app.akin.store.server.PostgresServer;
import app.akin.store.server.ServerAddress;

/** What an administrator of a server runs for Akin: lines of SQL to hand on, never run by Akin itself. */
public final class Administrator {

    private Administrator() {}

    /** Everything, for a server on which nothing was prepared, with a remark at each step. */
    public static String everything(ServerAddress address) {
        String role = address.user().orElse("akin");
        String database = address.database();
        return """
            -- Run by an administrator of the server, such as postgres, in psql. Akin needs PostgreSQL %6$d and pgvector
            -- %7$s or newer, and writes into no schema but its own, akin.
            CREATE ROLE %1$s LOGIN PASSWORD 'choose one';
            %3$s
            \\connect %2$s
            %4$s
            %5$s
            -- Each computer then keeps the password in ~/.pgpass, or in its system's password store:
            -- akin database set ADDRESS --password-file - --password-store
            """.formatted(
                        quoted(role),
                        quoted(database),
                        database(database, role),
                        extensions(),
                        schema(role),
                        PostgresServer.OLDEST_MAJOR,
                        Extensions.OLDEST_VECTOR);
    }

    static String database(String database, String role) {
        return "CREATE DATABASE %s OWNER %s ENCODING 'UTF8' TEMPLATE template0;"
                .formatted(quoted(database), quoted(role));
    }

    static String extensions() {
        return "CREATE EXTENSION IF NOT EXISTS vector;\nCREATE EXTENSION IF NOT EXISTS pg_trgm;";
    }

    static String extension(String name) {
        return "CREATE EXTENSION IF NOT EXISTS " + name + ";";
    }

    static String schema(String role) {
        return "CREATE SCHEMA IF NOT EXISTS akin AUTHORIZATION " + quoted(role) + ";";
    }

    static String usage(String schema, String role) {
        return "GRANT USAGE ON SCHEMA %s TO %s;".formatted(quoted(schema), quoted(role));
    }

    static String grantOwner(String owner, String role) {
        return "GRANT %s TO %s;".formatted(quoted(owner), quoted(role));
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
