package app.akin.store.sql;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows for {@code COPY ... FROM STDIN (FORMAT BINARY)}, four times as fast as text for vectors.
 *
 * <p>Closed before {@link #end()}, it takes back what it has sent.
 */
public final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final DataOutputStream out;

    /** @param target a table with its columns, such as {@code item (id, text)} */
    public BinaryCopy(Connection connection, String target) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + target + " FROM STDIN (FORMAT BINARY)");
        out = new DataOutputStream(new BufferedOutputStream(new PGCopyOutputStream(copy, BUFFER), BUFFER));
        send(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    public void row(int columns) throws SQLException {
        send(() -> out.writeShort(columns));
    }

    public void bigint(long value) throws SQLException {
        send(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    public void integer(int value) throws SQLException {
        send(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    public void integer(OptionalInt value) throws SQLException {
        if (value.isPresent()) {
            integer(value.getAsInt());
        } else {
            nothing();
        }
    }

    public void smallint(int value) throws SQLException {
        send(() -> {
            out.writeInt(Short.BYTES);
            out.writeShort(value);
        });
    }

    public void text(String value) throws SQLException {
        bytes(StoredText.clean(value).getBytes(StandardCharsets.UTF_8));
    }

    public void bytes(byte[] value) throws SQLException {
        send(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    public void nothing() throws SQLException {
        send(() -> out.writeInt(-1));
    }

    public void vector(float[] values) throws SQLException {
        ByteBuffer buffer = ByteBuffer.allocate(4 + Float.BYTES * values.length);
        buffer.putShort((short) values.length).putShort((short) 0);
        for (float value : values) {
            buffer.putFloat(value);
        }
        bytes(buffer.array());
    }

    /** @param values the first in the highest bit of the first byte */
    public void bits(int count, byte[] values) throws SQLException {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + values.length);
        buffer.putInt(count).put(values);
        bytes(buffer.array());
    }

    public void halfvec(float[] values) throws SQLException {
        ByteBuffer buffer = ByteBuffer.allocate(4 + Short.BYTES * values.length);
        buffer.putShort((short) values.length).putShort((short) 0);
        for (float value : values) {
            buffer.putShort(Float.floatToFloat16(value));
        }
        bytes(buffer.array());
    }

    /** Ends the rows; errors in them are thrown here. */
    public void end() throws SQLException {
        send(() -> {
            out.writeShort(-1);
            out.flush();
        });
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private static void send(Writing writing) throws SQLException {
        try {
            writing.write();
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new SQLException("the database stopped taking rows", "08006", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
