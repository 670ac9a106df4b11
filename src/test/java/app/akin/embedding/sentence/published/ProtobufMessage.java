package app.akin.embedding.sentence.published;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One message of Protocol Buffers, split into its fields without a schema, as the format's public description of its
 * encoding says.
 */
record ProtobufMessage(List<Field> fields) {

    private static final int NUMBER = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;

    /**
     * @param number which field of the message
     * @param value where it is a whole number, else 0
     * @param bytes where it is text, bytes or a message, else empty
     */
    record Field(int number, long value, ByteBuffer bytes) {

        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        ProtobufMessage message() {
            return read(bytes);
        }
    }

    /** Shares the bytes of {@code buffer}; its position stays. */
    static ProtobufMessage read(ByteBuffer buffer) {
        ByteBuffer rest = buffer.duplicate();
        List<Field> fields = new ArrayList<>();
        while (rest.hasRemaining()) {
            fields.add(field(rest));
        }
        return new ProtobufMessage(List.copyOf(fields));
    }

    Stream<Field> all(int number) {
        return fields.stream().filter(field -> field.number() == number);
    }

    Optional<Field> find(int number) {
        return all(number).findFirst();
    }

    Field get(int number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("no field " + number));
    }

    private static Field field(ByteBuffer rest) {
        int key = Math.toIntExact(wholeNumber(rest));
        int number = key >>> 3;
        return switch (key & 7) {
            case NUMBER -> new Field(number, wholeNumber(rest), ByteBuffer.allocate(0));
            case BYTES -> new Field(number, 0, bytes(rest, Math.toIntExact(wholeNumber(rest))));
            case EIGHT_BYTES -> new Field(number, 0, bytes(rest, Long.BYTES));
            case FOUR_BYTES -> new Field(number, 0, bytes(rest, Integer.BYTES));
            default -> throw new IllegalArgumentException("a field of kind " + (key & 7));
        };
    }

    private static ByteBuffer bytes(ByteBuffer rest, int length) {
        ByteBuffer bytes = rest.slice(rest.position(), length);
        rest.position(rest.position() + length);
        return bytes;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private static long wholeNumber(ByteBuffer rest) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = rest.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number that does not end");
    }
}
