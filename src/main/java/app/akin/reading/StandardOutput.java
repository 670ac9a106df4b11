package app.akin.reading;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/**
 * Keeps what libraries print out of the answers: their standard output becomes standard error, that of native code too
 * where the system names open files.
 */
final class StandardOutput {

    private static final FunctionDescriptor OF_INT = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final FunctionDescriptor OF_TWO_INTS =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

    private static final FunctionDescriptor OF_THREE_INTS = FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);

    /** Linux's name for the size of a pipe, and the most that everybody may have. */
    private static final int SET_PIPE_SIZE = 1031;

    private static final int PIPE_BYTES = 1 << 20;

    private StandardOutput() {}

    /** What was standard output until now. */
    static OutputStream takeAside() throws IOException {
        System.setOut(System.err);
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        return windows ? new FileOutputStream(FileDescriptor.out) : moved();
    }

    private static OutputStream moved() throws IOException {
        MethodHandle dup = NativeCalls.function("dup", OF_INT);
        MethodHandle dup2 = NativeCalls.function("dup2", OF_TWO_INTS);
        try {
            int kept = (int) dup.invokeExact(1);
            widen(0);
            widen(kept);
            OutputStream out = new FileOutputStream("/dev/fd/" + kept);
            int moved = (int) dup2.invokeExact(2, 1);
            if (moved != 1) {
                throw new IOException("standard output cannot be moved");
            }
            return out;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw NativeCalls.unexpected(e);
        }
    }

    /** A photograph's pixels are some megabytes: through a pipe of the usual 64 kB they would go in fifty turns. */
    private static void widen(int pipe) throws Throwable {
        if (System.getProperty("os.name").equals("Linux")) {
            MethodHandle control = NativeCalls.function("fcntl", OF_THREE_INTS, Linker.Option.firstVariadicArg(2));
            int _ = (int) control.invokeExact(pipe, SET_PIPE_SIZE, PIPE_BYTES);
        }
    }
}
