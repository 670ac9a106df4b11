package app.akin.reading;

import app.akin.extraction.DocumentText;
import app.akin.extraction.Whole;
import app.akin.model.FailureReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reader that does what the file it reads tells it to. */
final class MoodyReader {

    private static final int BLOCK = 32 << 20;

    private MoodyReader() {}

    public static void main(String[] arguments) throws Exception {
        OutputStream answers = StandardOutput.takeAside();
        Sandbox.enter(Path.of(arguments[2]), Long.parseLong(arguments[1]));
        DataOutputStream out = new DataOutputStream(answers);
        DataInputStream in = new DataInputStream(System.in);
        AnswerWire.write(out, new Answer.Fine());
        while (true) {
            AnswerWire.write(out, answer(RequestWire.read(in), out, arguments));
        }
    }

    private static Answer answer(Request request, DataOutputStream out, String[] arguments) throws Exception {
        String order = request instanceof Request.Content(byte[] content, String _)
                ? new String(content, StandardCharsets.UTF_8)
                : "";
        if (order.endsWith("damaged at first") && isSmall()) {
            return new Answer.Refused(FailureReason.of(FailureReason.Cause.DAMAGED));
        }
        String said = switch (order) {
            case "die" -> die();
            case "die at first" -> dieAtFirst();
            case "hang" -> hang();
            case "compute" -> compute();
            case "be slow" -> beSlow();
            case "eat" -> eat(1);
            case "eat slowly" -> eat(200);
            case "reserve" -> reserve();
            case "babble" -> babble(out);
            case "print" -> print();
            case "write" -> write(Path.of(arguments[2]));
            case "connect" -> connect();
            case "start" -> start();
            default -> "I am " + ProcessHandle.current().pid();
        };
        return new Answer.Read(new Whole.Document("text/plain", new DocumentText(said, List.of(), List.of())));
    }

    private static String die() {
        Runtime.getRuntime().halt(134);
        return "";
    }

    private static String dieAtFirst() {
        return isSmall() ? die() : "once more";
    }

    private static boolean isSmall() {
        return Runtime.getRuntime().maxMemory() < ReaderMemory.LARGE.heapBytes() / 4 * 3;
    }

    private static String hang() throws InterruptedException {
        Thread.sleep(Long.MAX_VALUE);
        return "";
    }

    private static String compute() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    /** Longer than it may compute, as on a machine that has no time for it. */
    private static String beSlow() throws InterruptedException {
        Thread.sleep(2_500);
        return "slow";
    }

    private static String eat(long pauseMillis) throws InterruptedException {
        List<Object> eaten = new ArrayList<>();
        for (int i = 0; i < 4 * ReaderMemory.LARGE.residentBytes() / BLOCK; i++) {
            eaten.add(Arena.global().allocate(BLOCK).fill((byte) 1));
            Thread.sleep(pauseMillis);
        }
        return "full of " + eaten.size();
    }

    /** Asks for more than it may have, and touches nothing of it. */
    private static String reserve() {
        Linker linker = Linker.nativeLinker();
        MethodHandle malloc = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("malloc"),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
        try {
            MemorySegment given = (MemorySegment) malloc.invokeExact(2 * ReaderMemory.LARGE.residentBytes());
            return given.equals(MemorySegment.NULL) ? "refused" : "given";
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String babble(DataOutputStream out) throws IOException {
        out.write("free(): invalid pointer\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return "";
    }

    private static String print() throws IOException {
        System.out.println("WARNING: a library has something to say");
        FileOutputStream first = new FileOutputStream(FileDescriptor.out);
        first.write("so has native code\n".getBytes(StandardCharsets.US_ASCII));
        return "quiet";
    }

    private static String write(Path scratch) throws IOException {
        Files.writeString(scratch.resolve("mine"), "allowed");
        try {
            Files.writeString(scratch.resolveSibling("akin-reader-was-here"), "forbidden");
            return "written";
        } catch (IOException e) {
            return "not written";
        }
    }

    private static String connect() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), 1)) {
            return "connected";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String start() throws InterruptedException {
        try {
            return "started and ended with "
                    + new ProcessBuilder("/bin/true").start().waitFor();
        } catch (IOException e) {
            return "not started";
        }
    }
}
