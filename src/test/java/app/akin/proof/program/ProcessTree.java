package app.akin.proof.program;

import java.util.List;
import java.util.stream.Stream;

/** A program that runs, with the readers that it has started. */
public final class ProcessTree {

    private final long root;
    private long peak;
    private int readersAtMost;

    public ProcessTree(long root) {
        this.root = root;
    }

    /** Looks at it once. */
    public ProcessTree look() {
        List<Long> readers = readers();
        readersAtMost = Math.max(readersAtMost, readers.size());
        long now = Stream.concat(Stream.of(root), readers.stream())
                .mapToLong(pid -> Processes.memory(pid).orElse(0L))
                .sum();
        peak = Math.max(peak, now);
        return this;
    }

    public List<Long> readers() {
        return ProcessHandle.of(root).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(ProcessTree::isReader)
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The most bytes of all of them together at any look. */
    public long peak() {
        return peak;
    }

    public int readersAtMost() {
        return readersAtMost;
    }

    private static boolean isReader(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("app.akin.reading."))
                .isPresent();
    }
}
