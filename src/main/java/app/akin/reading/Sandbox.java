package app.akin.reading;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What Linux forbids a reader from here on: writing anywhere but in one folder, starting programs, opening connections,
 * signalling other processes, and taking more memory than its share. On other systems, and where the kernel lacks a part of
 * it, that part is left out without a word: the limits that whoever started it sets hold everywhere.
 */
final class Sandbox {

    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int RLIMIT_FSIZE = 1;
    private static final int RLIMIT_DATA = 2;
    private static final int RLIMIT_CORE = 4;

    /** What a document that unpacks to more than memory holds may put aside. */
    private static final long LARGEST_FILE = 512L << 20;

    private Sandbox() {}

    /**
     * To be entered by the thread that reads, before it starts others: Landlock holds a thread and those it makes.
     *
     * @param folder the one that may be written in
     * @param memory the most bytes, or 0
     */
    static void enter(Path folder, long memory) {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux")) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            limit(arena, RLIMIT_CORE, 0);
            limit(arena, RLIMIT_FSIZE, LARGEST_FILE);
            if (memory > 0) {
                limit(arena, RLIMIT_DATA, memory);
            }
            MethodHandle prctl = NativeCalls.function(
                    "prctl",
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                    Linker.Option.firstVariadicArg(1));
            int refused = (int) prctl.invokeExact(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L);
            if (refused == 0) {
                Landlock.forbidWriting(arena, folder);
                SystemCallFilter.install(arena);
            }
        } catch (Throwable e) {
            throw NativeCalls.unexpected(e);
        }
    }

    private static void limit(Arena arena, int what, long most) throws Throwable {
        MethodHandle setrlimit =
                NativeCalls.function("setrlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ValueLayout.ADDRESS));
        MemorySegment limits = arena.allocateFrom(JAVA_LONG, most, most);
        int _ = (int) setrlimit.invokeExact(what, limits);
    }
}
