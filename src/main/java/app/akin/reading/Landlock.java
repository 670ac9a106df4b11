package app.akin.reading;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** The part of Linux by which a process gives rights up. Numbers are those of {@code linux/landlock.h}. */
final class Landlock {

    private static final long CREATE_RULESET = 444;
    private static final long ADD_RULE = 445;
    private static final long RESTRICT_SELF = 446;
    private static final long VERSION_FLAG = 1;
    private static final long PATH_BENEATH = 1;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    /** Removing and making of every kind: bits 4 to 12. */
    private static final long CHANGE_FOLDERS = 0x1FF0;

    private static final long REFER = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    /** Binding and connecting by TCP. */
    private static final long NETWORK = 3;
    /** Abstract Unix sockets and signals. */
    private static final long OTHERS = 3;

    private static final int OPEN_PATH = 0x200000 | 0x80000;

    private Landlock() {}

    static void forbidWriting(Arena arena, Path folder) throws Throwable {
        MethodHandle call = NativeCalls.function(
                "syscall",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        long version = (long) call.invokeExact(CREATE_RULESET, MemorySegment.NULL, 0L, VERSION_FLAG);
        if (version < 1) {
            return;
        }
        long files = EXECUTE | WRITE_FILE | CHANGE_FOLDERS;
        files |= version >= 2 ? REFER : 0;
        files |= version >= 3 ? TRUNCATE : 0;
        MemorySegment attributes =
                arena.allocateFrom(JAVA_LONG, files, version >= 4 ? NETWORK : 0, version >= 6 ? OTHERS : 0);
        long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        long ruleset = (long) call.invokeExact(CREATE_RULESET, attributes, size, 0L);
        if (ruleset < 0) {
            return;
        }
        allow(arena, (int) ruleset, folder, files & ~EXECUTE);
        MethodHandle restrict = NativeCalls.function(
                "syscall",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        long _ = (long) restrict.invokeExact(RESTRICT_SELF, ruleset, 0L);
    }

    private static void allow(Arena arena, int ruleset, Path folder, long rights) throws Throwable {
        MethodHandle open = NativeCalls.function(
                "open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
        int descriptor = (int) open.invokeExact(arena.allocateFrom(folder.toString()), OPEN_PATH);
        MemorySegment rule = arena.allocate(12, 8);
        rule.set(JAVA_LONG, 0, rights);
        rule.set(JAVA_INT, 8, descriptor);
        MethodHandle call = NativeCalls.function(
                "syscall",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        long _ = (long) call.invokeExact(ADD_RULE, (long) ruleset, PATH_BENEATH, rule, 0L);
    }
}
