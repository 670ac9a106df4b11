package app.akin.store.file;

import app.akin.store.sql.Statements;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Whose folders and files a program keeps in step. The same path on two desks is two places, so each knows its places by keys
 * of its own.
 *
 * @param id 1 for the only one, and for the first
 */
public record Desk(int id) {

    public static final Desk FIRST = new Desk(1);

    /** What a URI is known by: its own length has no bound, an index entry's has. */
    byte[] key(URI uri) {
        try {
            String place = id == FIRST.id ? uri.toString() : id + "\n" + uri;
            return MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Array keys(Connection connection, Collection<URI> uris) throws SQLException {
        return Statements.bytes(connection, uris.stream().map(this::key).toList());
    }

    /** The name of a note that each desk has for itself. */
    public String note(String name) {
        return id == FIRST.id ? name : name + "@" + id;
    }
}
