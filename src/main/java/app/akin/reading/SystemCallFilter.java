package app.akin.reading;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/**
 * A filter of Linux, for all threads: system calls that open connections, start programs or reach into other processes fail
 * with "not permitted". Numbers are those of {@code linux/seccomp.h}, {@code linux/filter.h} and the tables of system calls.
 */
final class SystemCallFilter {

    private static final int LOAD_WORD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7FFF_0000;
    private static final int NOT_PERMITTED = 0x0005_0000 | 1;
    private static final int NUMBER_AT = 0;
    private static final int ARCHITECTURE_AT = 4;
    /** Where x86-64 keeps a second table of the same calls. */
    private static final int SECOND_TABLE = 0x4000_0000;

    private static final int INSTRUCTION_BYTES = 8;
    private static final long SET_FILTER = 1;
    private static final long ALL_THREADS = 1;

    private SystemCallFilter() {}

    /**
     * @param architecture as the kernel names it
     * @param seccomp the number of the call that installs a filter
     * @param forbidden socket, execve, execveat, ptrace, kill, io_uring_setup, process_vm_writev, pidfd_send_signal
     */
    private record Table(int architecture, long seccomp, List<Integer> forbidden) {

        static Optional<Table> ofThisMachine() {
            return switch (System.getProperty("os.arch")) {
                case "amd64", "x86_64" ->
                    Optional.of(new Table(0xC000_003E, 317, List.of(41, 59, 322, 101, 62, 425, 311, 424)));
                case "aarch64" ->
                    Optional.of(new Table(0xC000_00B7, 277, List.of(198, 221, 281, 117, 129, 425, 271, 424)));
                default -> Optional.empty();
            };
        }
    }

    static void install(Arena arena) throws Throwable {
        Optional<Table> table = Table.ofThisMachine();
        if (table.isEmpty()) {
            return;
        }
        MemorySegment instructions = instructions(arena, table.get());
        MemorySegment program = arena.allocate(16, 8);
        program.set(JAVA_SHORT, 0, (short) (instructions.byteSize() / INSTRUCTION_BYTES));
        program.set(ADDRESS, 8, instructions);
        MethodHandle call = NativeCalls.function(
                "syscall",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS),
                Linker.Option.firstVariadicArg(1));
        long _ = (long) call.invokeExact(table.get().seccomp(), SET_FILTER, ALL_THREADS, program);
    }

    private static MemorySegment instructions(Arena arena, Table table) {
        List<Integer> forbidden = table.forbidden();
        MemorySegment code = arena.allocate((long) INSTRUCTION_BYTES * (forbidden.size() + 6), 8);
        int refuse = forbidden.size() + 5;
        put(code, 0, LOAD_WORD, 0, 0, ARCHITECTURE_AT);
        // Another architecture has other numbers: none of its calls is let through.
        put(code, 1, JUMP_IF_EQUAL, 0, refuse - 2, table.architecture());
        put(code, 2, LOAD_WORD, 0, 0, NUMBER_AT);
        put(code, 3, JUMP_IF_AT_LEAST, refuse - 4, 0, SECOND_TABLE);
        for (int i = 0; i < forbidden.size(); i++) {
            put(code, 4 + i, JUMP_IF_EQUAL, refuse - (4 + i) - 1, 0, forbidden.get(i));
        }
        put(code, refuse - 1, RETURN, 0, 0, ALLOW);
        put(code, refuse, RETURN, 0, 0, NOT_PERMITTED);
        return code;
    }

    private static void put(MemorySegment code, int at, int operation, int ifTrue, int ifFalse, int operand) {
        long offset = (long) INSTRUCTION_BYTES * at;
        code.set(JAVA_SHORT, offset, (short) operation);
        code.set(JAVA_BYTE, offset + 2, (byte) ifTrue);
        code.set(JAVA_BYTE, offset + 3, (byte) ifFalse);
        code.set(JAVA_INT, offset + 4, operand);
    }
}
