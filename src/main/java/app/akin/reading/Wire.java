package app.akin.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The ground of what goes to a reader and back: every message begins and ends with a mark that carries the version, and
 * nothing in it is longer than a bound. Whatever else comes along is an {@link IOException}.
 */
final class Wire {

    /** Grows with the form of the messages. */
    private static final int BEGIN = 0x414B_5201;

    private static final int END = 0x414B_45FF;
    private static final int LONGEST_TEXT = 64 << 20;

    private Wire() {}

    static void begin(DataOutputStream out, int kind) throws IOException {
        out.writeInt(BEGIN);
        out.writeByte(kind);
    }

    static void end(DataOutputStream out) throws IOException {
        out.writeInt(END);
        out.flush();
    }

    /** The kind of the message that comes. */
    static int begun(DataInputStream in) throws IOException {
        if (in.readInt() != BEGIN) {
            throw new IOException("this is no message");
        }
        return in.readUnsignedByte();
    }

    static void ended(DataInputStream in) throws IOException {
        if (in.readInt() != END) {
            throw new IOException("a message without its end");
        }
    }

    static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] bytes(DataInputStream in, long most) throws IOException {
        byte[] bytes = new byte[count(in, most)];
        in.readFully(bytes);
        return bytes;
    }

    static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        int length = count(in, LONGEST_TEXT);
        // Memory is taken for what comes, not for what is announced.
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a text that is cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A number of things that follow. */
    static int count(DataInputStream in, long most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException(count + " where at most " + most + " can be");
        }
        return count;
    }
}
