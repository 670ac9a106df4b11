package app.akin.store.content;

import app.akin.model.PixelSize;
import app.akin.model.Thumbnail;
import app.akin.model.colour.Colour;
import app.akin.model.colour.ColourShares;
import app.akin.store.sql.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The colours of pictures, beside the thumbnails that they were measured on. */
public final class ColourDao {

    private static final byte[] NONE = {};

    /** Of those among {@code items} that are pictures and were measured, by whichever version. */
    public Map<Long, ColourShares> ofItems(Connection connection, Collection<Long> items) throws SQLException {
        Map<Long, ColourShares> shares = new HashMap<>();
        Statements.list(
                connection,
                """
                SELECT i.id, t.colours FROM item i JOIN thumbnail t ON t.content_id = i.content_id
                WHERE i.id = ANY (?) AND octet_length(t.colours) = ?
                """,
                row -> shares.put(row.getLong(1), new ColourShares(row.getBytes(2))),
                Statements.numbers(connection, items),
                Colour.values().length);
        return shares;
    }

    /** Some thumbnails whose colours were not measured, or by an earlier version, by their contents. */
    public Map<Long, Thumbnail> unmeasured(Connection connection, int limit) throws SQLException {
        Map<Long, Thumbnail> thumbnails = new LinkedHashMap<>();
        Statements.list(
                connection,
                """
                SELECT content_id, width, height, jpeg FROM thumbnail WHERE measure < ?
                ORDER BY measure, content_id LIMIT ?
                """,
                row -> thumbnails.put(
                        row.getLong(1), new Thumbnail(new PixelSize(row.getInt(2), row.getInt(3)), row.getBytes(4))),
                ColourShares.VERSION,
                limit);
        return thumbnails;
    }

    /**
     * Notes what was measured, by content; nothing of a thumbnail that cannot be read. What somebody else measured meanwhile stays as it
     * is.
     */
    public void note(Connection connection, Map<Long, Optional<ColourShares>> measured) throws SQLException {
        List<byte[]> parts = measured.values().stream()
                .map(shares -> shares.map(ColourShares::parts).orElse(NONE))
                .toList();
        Statements.update(
                connection,
                """
                UPDATE thumbnail t SET colours = nullif(said.colours, ''::bytea), measure = ?
                FROM unnest(?::bigint[], ?::bytea[]) said (id, colours)
                WHERE t.content_id = said.id AND t.measure < ?
                """,
                ColourShares.VERSION,
                Statements.numbers(connection, measured.keySet()),
                Statements.bytes(connection, parts),
                ColourShares.VERSION);
    }
}
