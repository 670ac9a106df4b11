package app.akin.proof.campaign;

import app.akin.proof.program.ProcessTree;
import app.akin.proof.program.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process when Java's heap has been tidied, so that what stays in memory is in use or lost.
 *
 * @param heapMegabytes of Java's objects alone
 * @param residentMegabytes of all, that of native code too
 * @param handles open files and connections
 * @param readers the processes that read for it
 */
record Look(long heapMegabytes, long residentMegabytes, long handles, long threads, int readers) {

    private static final double MORE_MEMORY = 1.25;
    private static final int MORE_HEAP_MEGABYTES = 20;
    private static final int MORE_HANDLES = 20;
    private static final int MORE_THREADS = 6;

    static Look at(long pid, long heapBytes) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        try (Stream<Path> handles = Files.list(process.resolve("fd"));
                Stream<Path> threads = Files.list(process.resolve("task"))) {
            return new Look(
                    heapBytes / 1_000_000,
                    Processes.memory(pid).orElse(0L) / 1_000_000,
                    handles.count(),
                    threads.count(),
                    new ProcessTree(pid).readers().size());
        }
    }

    /** What is more than chance and caches explain; empty when nothing grew. */
    List<String> growthSince(Look before) {
        List<String> growth = new ArrayList<>();
        if (heapMegabytes >= before.heapMegabytes + MORE_HEAP_MEGABYTES) {
            growth.add("heap: from " + before.heapMegabytes + " to " + heapMegabytes + " MB");
        }
        if (residentMegabytes >= (long) (MORE_MEMORY * before.residentMegabytes)) {
            growth.add("memory: from " + before.residentMegabytes + " to " + residentMegabytes + " MB");
        }
        if (handles >= before.handles + MORE_HANDLES) {
            growth.add("handles: from " + before.handles + " to " + handles);
        }
        if (threads >= before.threads + MORE_THREADS) {
            growth.add("threads: from " + before.threads + " to " + threads);
        }
        if (readers > before.readers + 1) {
            growth.add("readers: from " + before.readers + " to " + readers);
        }
        return growth;
    }
}
