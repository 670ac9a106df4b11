package app.akin.store.space;

import app.akin.model.Kind;
import app.akin.model.UnitVector;
import app.akin.store.sql.KindCode;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of a space's table. */
public record StoredVector(long itemId, long contentId, Kind kind, UnitVector vector) {

    /** From a row of {@code item_id, content_id, kind, vector_send(embedding::vector)}. */
    static StoredVector of(ResultSet row) throws SQLException {
        return new StoredVector(
                row.getLong(1),
                row.getLong(2),
                KindCode.kind(row.getInt(3)),
                UnitVector.normalised(values(row.getBytes(4))));
    }

    /** What {@code vector_send} gives: two shorts, the first the dimension, then the parts. */
    public static float[] values(byte[] sent) {
        ByteBuffer buffer = ByteBuffer.wrap(sent);
        float[] values = new float[buffer.getShort()];
        buffer.getShort();
        buffer.asFloatBuffer().get(values);
        return values;
    }
}
