package app.akin.proof;

import java.util.List;
import java.util.stream.Stream;

/** A program that runs, with the readers that it has started. */
final class ProcessTree {

    private final long root;
    private long peak;
    private int readersAtMost;

    ProcessTree(long root) {
        this.root = root;
    }

    /** Looks at it once. */
    ProcessTree look() {
        List<Long> readers = readers();
        readersAtMost = Math.max(readersAtMost, readers.size());
        long now = Stream.concat(Stream.of(root), readers.stream())
                .mapToLong(pid -> Processes.memory(pid).orElse(0L))
                .sum();
        peak = Math.max(peak, now);
        return this;
    }

    List<Long> readers() {
        return ProcessHandle.of(root).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(ProcessTree::isReader)
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The most bytes of all of them together at any look. */
    long peak() {
        return peak;
    }

    int readersAtMost() {
        return readersAtMost;
    }

    private static boolean isReader(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("app.akin.reading."))
                .isPresent();
    }
}
