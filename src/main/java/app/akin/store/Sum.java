package app.akin.store;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Tells whether two sets of rows are the same, in whatever order they come. */
final class Sum {

    private long rows;
    private long sum;

    void add(byte[] row) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(row);
        other.update(row);
        rows++;
        sum += one.getValue() << 32 | other.getValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sum that && that.rows == rows && that.sum == sum;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sum);
    }

    @Override
    public String toString() {
        return rows + " rows, " + Long.toHexString(sum);
    }
}
