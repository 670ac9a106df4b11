package app.akin.store.content;

import app.akin.model.ContentHash;
import app.akin.model.Extraction;
import app.akin.model.Kind;
import app.akin.model.LineSigns;
import app.akin.model.Passage;
import app.akin.model.colour.ColourShares;
import app.akin.store.space.SpaceTable;
import app.akin.store.sql.BinaryCopy;
import app.akin.store.sql.KindCode;
import app.akin.store.sql.Statements;
import app.akin.store.sql.StoredText;
import app.akin.store.sql.StoredVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.postgresql.util.PGobject;

/** Contents by their hashes, their items and thumbnails. */
public final class ContentWritingDao {

    public Map<ContentHash, Long> complete(
            Connection connection, Collection<ContentHash> hashes, Optional<SpaceTable> space) throws SQLException {
        Map<ContentHash, Long> found = new HashMap<>();
        Statements.list(
                connection,
                "SELECT c.sha256, c.id FROM content c WHERE c.sha256 = ANY (?) AND " + StoredVersion.isReadToday("c")
                        + " AND " + SpaceTable.picturesAreRead(space, "c.id"),
                row -> found.put(ContentHash.of(row.getBytes(1)), row.getLong(2)),
                Statements.bytes(
                        connection, hashes.stream().map(ContentHash::bytes).toList()));
        return found;
    }

    public Set<Long> existing(Connection connection, Collection<Long> ids) throws SQLException {
        return new HashSet<>(Statements.list(
                connection,
                "SELECT id FROM content WHERE id = ANY (?)",
                row -> row.getLong(1),
                Statements.numbers(connection, ids)));
    }

    /** Drops those of {@code ids} that no file holds any more, with all that belongs to them. */
    public void dropUnheld(Connection connection, Collection<Long> ids) throws SQLException {
        Statements.update(connection, """
            DELETE FROM content c WHERE c.id = ANY (?)
            AND NOT EXISTS (SELECT FROM file f WHERE f.content_id = c.id)
            """, Statements.numbers(connection, ids));
    }

    /** The row of a content, old or new. */
    public long put(Connection connection, NewContent content) throws SQLException {
        return Statements.first(
                        connection,
                        """
                        INSERT INTO content (sha256, kind, media_type, width, height, taken, camera, version, cut_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (sha256) DO UPDATE SET kind = EXCLUDED.kind, media_type = EXCLUDED.media_type,
                            width = EXCLUDED.width, height = EXCLUDED.height, taken = EXCLUDED.taken,
                            camera = EXCLUDED.camera, version = EXCLUDED.version, cut_at = EXCLUDED.cut_at
                        RETURNING id
                        """,
                        row -> row.getLong(1),
                        content.hash().bytes(),
                        KindCode.of(content.kind()),
                        StoredText.clean(content.mediaType()),
                        orNull(content.size().map(size -> size.width()), "int4"),
                        orNull(content.size().map(size -> size.height()), "int4"),
                        orNull(content.taken().map(Timestamp::valueOf).map(Timestamp::toString), "timestamp"),
                        orNull(camera(content), "text"),
                        Extraction.version(content.kind()),
                        orNull(content.cut() ? Optional.of(content.items().size()) : Optional.empty(), "int4"))
                .orElseThrow();
    }

    /** Of a picture that does not say an empty name: it has been asked. */
    private static Optional<String> camera(NewContent content) {
        return content.kind() == Kind.PICTURE
                ? Optional.of(content.camera().map(StoredText::clean).orElse(""))
                : Optional.empty();
    }

    public void putThumbnail(Connection connection, long contentId, NewContent content) throws SQLException {
        if (content.thumbnail().isPresent()) {
            var thumbnail = content.thumbnail().get();
            Statements.update(
                    connection,
                    """
                    INSERT INTO thumbnail (content_id, width, height, jpeg, colours, measure) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (content_id) DO UPDATE
                        SET width = EXCLUDED.width, height = EXCLUDED.height, jpeg = EXCLUDED.jpeg,
                            colours = EXCLUDED.colours, measure = EXCLUDED.measure
                    """,
                    contentId,
                    thumbnail.size().width(),
                    thumbnail.size().height(),
                    thumbnail.jpeg(),
                    colours(content),
                    content.colours().isPresent() ? ColourShares.VERSION : 0);
        }
    }

    private static Object colours(NewContent content) throws SQLException {
        return content.colours().isPresent() ? content.colours().get().parts() : orNull(Optional.empty(), "bytea");
    }

    /**
     * The ids of a content's items in order: those that are there when their words are the same, new ones otherwise.
     *
     * <p>Another model may cut a document into other passages; then the old ones go, and their vectors with them. Where only lines
     * end elsewhere, vectors stay.
     */
    public List<Long> putItems(Connection connection, long contentId, NewContent content) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<String> texts = Statements.list(
                connection,
                "SELECT id, kind || coalesce(text, '') FROM item WHERE content_id = ? ORDER BY ordinal",
                row -> {
                    ids.add(row.getLong(1));
                    return row.getString(2);
                },
                contentId);
        List<String> wanted = content.items().stream()
                .map(item -> KindCode.of(content.kind()) + lines(item))
                .toList();
        if (texts.equals(wanted)) {
            return ids;
        }
        if (inOneLine(texts).equals(inOneLine(wanted))) {
            for (int i = 0; i < ids.size(); i++) {
                Statements.update(
                        connection,
                        "UPDATE item SET text = ? WHERE id = ?",
                        lines(content.items().get(i)),
                        ids.get(i));
            }
            return ids;
        }
        if (!ids.isEmpty()) {
            Statements.update(connection, "DELETE FROM item WHERE content_id = ?", contentId);
        }
        return addItems(connection, contentId, content);
    }

    /** As they are stored; nothing for a picture. */
    private static String lines(NewItem item) {
        return item.passage().map(passage -> StoredText.clean(passage.lines())).orElse("");
    }

    private static List<String> inOneLine(List<String> texts) {
        return texts.stream().map(LineSigns::inOneLine).toList();
    }

    private static List<Long> addItems(Connection connection, long contentId, NewContent content) throws SQLException {
        List<Long> ids = Statements.list(
                connection,
                "SELECT nextval(pg_get_serial_sequence('item', 'id')) FROM generate_series(1, ?)",
                row -> row.getLong(1),
                content.items().size());
        try (BinaryCopy copy = new BinaryCopy(
                connection, "item (id, content_id, kind, ordinal, start_at, end_at, page, text, inside)")) {
            for (int i = 0; i < ids.size(); i++) {
                Optional<Passage> passage = content.items().get(i).passage();
                copy.row(9);
                copy.bigint(ids.get(i));
                copy.bigint(contentId);
                copy.smallint(KindCode.of(content.kind()));
                copy.integer(i);
                copy.integer(passage.map(each -> OptionalInt.of(each.start())).orElse(OptionalInt.empty()));
                copy.integer(passage.map(each -> OptionalInt.of(each.end())).orElse(OptionalInt.empty()));
                copy.integer(passage.map(Passage::page).orElse(OptionalInt.empty()));
                if (passage.isPresent()) {
                    copy.text(passage.get().lines());
                } else {
                    copy.nothing();
                }
                Optional<String> inside = passage.flatMap(Passage::inside);
                if (inside.isPresent()) {
                    copy.text(inside.get());
                } else {
                    copy.nothing();
                }
            }
            copy.end();
        }
        return ids;
    }

    /** JDBC needs the type of a value that is not there. */
    private static Object orNull(Optional<?> value, String type) throws SQLException {
        PGobject object = new PGobject();
        object.setType(type);
        object.setValue(value.map(String::valueOf).orElse(null));
        return object;
    }
}
