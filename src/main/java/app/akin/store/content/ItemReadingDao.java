package app.akin.store.content;

import app.akin.model.ContentHash;
import app.akin.model.FileStamp;
import app.akin.model.IndexedFile;
import app.akin.model.Kind;
import app.akin.model.Passage;
import app.akin.model.PixelSize;
import app.akin.model.Thumbnail;
import app.akin.model.UnitVector;
import app.akin.model.scope.Scope;
import app.akin.store.scope.ScopeSql;
import app.akin.store.space.SpaceTable;
import app.akin.store.space.StoredVector;
import app.akin.store.sql.KindCode;
import app.akin.store.sql.Statements;
import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Items with all that is shown of them, and how many there are. */
public final class ItemReadingDao {

    /** For each item one file: one that can be reached if there is one, then one called as typed, then the first. */
    private static final String ITEMS = """
        SELECT DISTINCT ON (i.id) i.id AS item_id, i.kind, i.ordinal, i.start_at, i.end_at, i.page, i.text, i.inside,
               c.id AS content_id, c.media_type, c.width, c.height, c.taken, c.cut_at,
               f.id AS file_id, coalesce(o.here, f.uri) AS uri, f.name, f.bytes, f.modified_nanos, f.added,
               o.offline, o.elsewhere
        FROM item i JOIN content c ON c.id = i.content_id JOIN file f ON f.content_id = c.id
        JOIN LATERAL (SELECT bool_and(CASE WHEN d.desk_id = this.desk THEN d.offline ELSE p.uri IS NULL END) AS offline,
                             min(p.uri || substr(f.uri, length(rtrim(d.uri, '/')) + 2)) AS here,
                             min(CASE WHEN d.desk_id <> this.desk AND p.uri IS NULL THEN coalesce(k.name, '') END) AS elsewhere
                      FROM holding h JOIN folder d ON d.id = h.folder_id
                      CROSS JOIN (SELECT current_setting('akin.desk')::integer AS desk) this
                      LEFT JOIN desk k ON k.id = d.desk_id
                      LEFT JOIN same_place p
                          ON p.folder_id = d.id AND p.desk_id = this.desk AND d.desk_id <> this.desk
                      WHERE h.file_id = f.id AND NOT d.leaving AND (?::bigint IS NULL OR d.id = ?::bigint)) o
            ON o.offline IS NOT NULL
        WHERE i.id = ANY (?) AND %s
        ORDER BY i.id, o.offline, ? IN (f.name_key, regexp_replace(f.name_key, ' [^ ]+$', '')) DESC, f.added, f.id
        """;

    /** Whether no copy of the file {@code f} was added after it. */
    private static final String LATEST = """
        NOT EXISTS (SELECT FROM file later WHERE later.content_id = f.content_id AND later.id > f.id AND %s)
        """;

    /** Whether a folder holds the file {@code f} that is not about to leave. */
    private static final String STAYS = """
        EXISTS (SELECT FROM holding h JOIN folder d ON d.id = h.folder_id WHERE h.file_id = f.id AND NOT d.leaving)
        """;

    public Map<Long, StoredItem> items(Connection connection, Collection<Long> ids, Scope scope) throws SQLException {
        return items(connection, ids, scope, "");
    }

    /** @param nameKey what was typed: of several copies, the one that is called so is shown */
    public Map<Long, StoredItem> items(Connection connection, Collection<Long> ids, Scope scope, String nameKey)
            throws SQLException {
        OptionalLong folder = scope.folder();
        String value = folder.isPresent() ? String.valueOf(folder.getAsLong()) : null;
        Map<Long, StoredItem> found = new LinkedHashMap<>();
        ScopeSql within = ScopeSql.ofFile(scope, "f", "c");
        Object[] values =
                within.valuesBetween(Arrays.asList(value, value, Statements.numbers(connection, ids)), nameKey);
        Statements.list(connection, ITEMS.formatted(within.condition()), ItemReadingDao::item, values)
                .forEach(item -> found.put(item.itemId(), item));
        Map<Long, StoredItem> inOrder = new LinkedHashMap<>();
        ids.stream().filter(found::containsKey).forEach(id -> inOrder.put(id, found.get(id)));
        return inOrder;
    }

    /** What the passages among these say. */
    public Map<Long, String> texts(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, String> texts = new HashMap<>();
        Statements.list(
                connection,
                "SELECT id, text FROM item WHERE id = ANY (?) AND kind = ?",
                row -> texts.put(row.getLong(1), row.getString(2)),
                Statements.numbers(connection, ids),
                KindCode.of(Kind.PASSAGE));
        return texts;
    }

    /** The first items of the contents whose files were added last, a copy of what was there before among them. */
    public List<Long> recent(Connection connection, Scope scope, int offset, int limit) throws SQLException {
        ScopeSql files = ScopeSql.files(scope, "i.id", "JOIN item i ON i.content_id = c.id AND i.ordinal = 0");
        ScopeSql later = ScopeSql.ofFile(scope, "later", "c");
        ScopeSql latest = new ScopeSql(LATEST.formatted(later.condition()), later.values());
        boolean leaving = Statements.number(connection, "SELECT count(*) FROM folder WHERE leaving") > 0;
        ScopeSql shown = files.and(latest).and(new ScopeSql(leaving ? STAYS : "true", List.of()));
        return Statements.list(
                connection,
                shown.condition() + " ORDER BY f.id DESC OFFSET ? LIMIT ?",
                row -> row.getLong(1),
                shown.valuesBetween(List.of(), offset, limit));
    }

    /** Those of {@code ids} that are still files of the library. */
    public Set<Long> files(Connection connection, Collection<Long> ids) throws SQLException {
        return new HashSet<>(Statements.list(
                connection,
                "SELECT id FROM file WHERE id = ANY (?)",
                row -> row.getLong(1),
                Statements.numbers(connection, ids)));
    }

    public List<MissingContent> missing(
            Connection connection, Optional<SpaceTable> space, Set<Kind> kinds, long after, int limit)
            throws SQLException {
        Map<Long, ContentHash> hashes = new LinkedHashMap<>();
        Statements.list(
                connection,
                """
                SELECT c.id, c.sha256 FROM content c
                WHERE c.id IN (SELECT i.content_id FROM item i WHERE i.content_id > ? AND i.kind = ANY (?) AND %s
                               GROUP BY i.content_id ORDER BY i.content_id LIMIT ?) ORDER BY c.id
                """.formatted(lacks(space)),
                row -> hashes.put(row.getLong(1), ContentHash.of(row.getBytes(2))),
                after,
                codes(connection, kinds),
                limit);
        List<Long> ids = Statements.list(
                connection,
                "SELECT i.id FROM item i WHERE i.content_id = ANY (?) AND " + lacks(space)
                        + " ORDER BY i.content_id, i.ordinal",
                row -> row.getLong(1),
                Statements.numbers(connection, hashes.keySet()));
        Map<Long, List<StoredItem>> byContent = new LinkedHashMap<>();
        items(connection, ids, Scope.EVERYTHING)
                .values()
                .forEach(item -> byContent
                        .computeIfAbsent(item.file().contentId(), id -> new ArrayList<>())
                        .add(item));
        return byContent.entrySet().stream()
                .map(entry -> missing(entry.getKey(), hashes.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    public long countMissing(Connection connection, Optional<SpaceTable> space, Set<Kind> kinds) throws SQLException {
        return Statements.number(
                connection,
                space.isEmpty()
                        ? "SELECT count(*) FROM content c WHERE c.kind = ANY (?)"
                        : "SELECT count(DISTINCT i.content_id) FROM item i WHERE i.kind = ANY (?) AND " + lacks(space),
                codes(connection, kinds));
    }

    private static Array codes(Connection connection, Set<Kind> kinds) throws SQLException {
        return Statements.numbers(
                connection, kinds.stream().map(kind -> (long) KindCode.of(kind)).toList());
    }

    /** Rows for the vectors of those items that are still there. */
    public List<StoredVector> withVectors(Connection connection, Map<Long, UnitVector> vectors) throws SQLException {
        return Statements.list(
                connection,
                "SELECT id, content_id, kind FROM item WHERE id = ANY (?)",
                row -> new StoredVector(
                        row.getLong(1), row.getLong(2), KindCode.kind(row.getInt(3)), vectors.get(row.getLong(1))),
                Statements.numbers(connection, vectors.keySet()));
    }

    public Optional<Thumbnail> thumbnail(Connection connection, long contentId) throws SQLException {
        return Statements.first(
                connection,
                "SELECT width, height, jpeg FROM thumbnail WHERE content_id = ?",
                row -> new Thumbnail(new PixelSize(row.getInt(1), row.getInt(2)), row.getBytes(3)),
                contentId);
    }

    public List<Passage> surroundings(Connection connection, long itemId, int around) throws SQLException {
        return Statements.list(connection, """
            SELECT n.ordinal, n.start_at, n.end_at, n.page, n.text, n.inside FROM item i JOIN item n
            ON n.content_id = i.content_id AND n.ordinal BETWEEN i.ordinal - ? AND i.ordinal + ?
            WHERE i.id = ? AND n.kind = 1 ORDER BY n.ordinal
            """, ItemReadingDao::passage, around, around, itemId);
    }

    /** Whether the item {@code i} has no vector there. */
    private static String lacks(Optional<SpaceTable> space) {
        return space.map(table -> "NOT EXISTS (SELECT FROM " + table.name() + " v WHERE v.item_id = i.id)")
                .orElse("true");
    }

    private static MissingContent missing(long contentId, ContentHash hash, List<StoredItem> items) {
        StoredItem first = items.getFirst();
        return new MissingContent(contentId, hash, first.kind(), first.file(), items);
    }

    private static StoredItem item(ResultSet row) throws SQLException {
        Kind kind = KindCode.kind(row.getInt("kind"));
        Optional<Passage> passage = kind == Kind.PASSAGE ? Optional.of(passage(row)) : Optional.empty();
        return new StoredItem(row.getLong("item_id"), kind, file(row), passage);
    }

    private static Passage passage(ResultSet row) throws SQLException {
        int page = row.getInt("page");
        return new Passage(
                row.getInt("ordinal"),
                row.getInt("start_at"),
                row.getInt("end_at"),
                page == 0 ? OptionalInt.empty() : OptionalInt.of(page),
                Optional.ofNullable(row.getString("inside")),
                row.getString("text"));
    }

    private static IndexedFile file(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        int cut = row.getInt("cut_at");
        return new IndexedFile(
                row.getLong("file_id"),
                row.getLong("content_id"),
                URI.create(row.getString("uri")),
                row.getString("name"),
                new FileStamp(row.getLong("bytes"), row.getLong("modified_nanos")),
                row.getTimestamp("added").toInstant(),
                row.getString("media_type"),
                width == 0 ? Optional.empty() : Optional.of(new PixelSize(width, row.getInt("height"))),
                Optional.ofNullable(row.getTimestamp("taken")).map(Timestamp::toLocalDateTime),
                row.getBoolean("offline"),
                Optional.ofNullable(row.getString("elsewhere")),
                cut == 0 ? OptionalInt.empty() : OptionalInt.of(cut));
    }
}
