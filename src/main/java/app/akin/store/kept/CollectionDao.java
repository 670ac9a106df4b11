package app.akin.store.kept;

import app.akin.model.ContentHash;
import app.akin.model.kept.FileCollection;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collections and what is in them. */
public final class CollectionDao {

    private static final String FAVOURITES = "";

    private static final String COLLECTIONS = """
        SELECT k.id, k.name, k.favourites,
               (SELECT count(*) FROM kept e JOIN content c ON c.sha256 = e.sha256 WHERE e.collection_id = k.id) AS files
        FROM collection k
        """;

    /** The favourites first, the others by their names. */
    public List<FileCollection> all(Connection connection) throws SQLException {
        return Statements.list(
                connection,
                COLLECTIONS + "ORDER BY k.favourites DESC, lower(k.name), k.id",
                row -> new FileCollection(
                        row.getLong("id"), row.getString("name"), row.getBoolean("favourites"), row.getLong("files")));
    }

    /** The id of the favourites, made when they are asked for the first time. */
    public long favourites(Connection connection) throws SQLException {
        return add(connection, FAVOURITES);
    }

    /** The one of this name, new if there is none. */
    public long add(Connection connection, String name) throws SQLException {
        String clean = StoredText.clean(name);
        Statements.update(connection, "INSERT INTO collection (name) VALUES (?) ON CONFLICT (name) DO NOTHING", clean);
        return Statements.number(connection, "SELECT id FROM collection WHERE name = ?", clean);
    }

    /** Answers whether no other one is called so. */
    public boolean rename(Connection connection, long id, String name) throws SQLException {
        return Statements.update(connection, """
            UPDATE collection SET name = ? WHERE id = ? AND NOT favourites
            AND NOT EXISTS (SELECT FROM collection other WHERE other.name = ? AND other.id <> ?)
            """, StoredText.clean(name), id, StoredText.clean(name), id) > 0;
    }

    public void remove(Connection connection, long id) throws SQLException {
        Statements.update(connection, "DELETE FROM collection WHERE id = ? AND NOT favourites", id);
    }

    /** What is in it, files that are not in the library now among them. */
    public List<ContentHash> hashes(Connection connection, long id) throws SQLException {
        return Statements.list(
                connection,
                "SELECT sha256 FROM kept WHERE collection_id = ? ORDER BY at, sha256",
                row -> ContentHash.of(row.getBytes(1)),
                id);
    }

    /** The hashes of contents of the library. */
    public List<ContentHash> hashesOf(Connection connection, Collection<Long> contents) throws SQLException {
        return Statements.list(
                connection,
                "SELECT sha256 FROM content WHERE id = ANY (?) ORDER BY id",
                row -> ContentHash.of(row.getBytes(1)),
                Statements.numbers(connection, contents));
    }

    /** Those of its contents that are in the library now. */
    public Set<Long> contents(Connection connection, long id) throws SQLException {
        return new HashSet<>(Statements.list(
                connection,
                "SELECT c.id FROM kept e JOIN content c ON c.sha256 = e.sha256 WHERE e.collection_id = ?",
                row -> row.getLong(1),
                id));
    }

    public void keep(Connection connection, long id, Collection<ContentHash> hashes) throws SQLException {
        Statements.update(
                connection,
                "INSERT INTO kept (collection_id, sha256) SELECT ?, unnest(?::bytea[]) ON CONFLICT DO NOTHING",
                id,
                bytes(connection, hashes));
    }

    public void letGo(Connection connection, long id, Collection<ContentHash> hashes) throws SQLException {
        Statements.update(
                connection,
                "DELETE FROM kept WHERE collection_id = ? AND sha256 = ANY (?)",
                id,
                bytes(connection, hashes));
    }

    /** An item by what its content is known by. */
    public Optional<Long> item(Connection connection, ContentHash content, int ordinal) throws SQLException {
        return Statements.first(
                connection,
                "SELECT i.id FROM item i JOIN content c ON c.id = i.content_id WHERE c.sha256 = ? AND i.ordinal = ?",
                row -> row.getLong(1),
                content.bytes(),
                ordinal);
    }

    /** What an item's content is known by, and which item of it. */
    public Optional<ItemPlace> place(Connection connection, long item) throws SQLException {
        return Statements.first(
                connection,
                "SELECT c.sha256, i.ordinal FROM item i JOIN content c ON c.id = i.content_id WHERE i.id = ?",
                row -> new ItemPlace(ContentHash.of(row.getBytes(1)), row.getInt(2)),
                item);
    }

    private static java.sql.Array bytes(Connection connection, Collection<ContentHash> hashes) throws SQLException {
        return Statements.bytes(
                connection, hashes.stream().map(ContentHash::bytes).toList());
    }
}
