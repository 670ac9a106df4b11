package app.akin.indexing;

import app.akin.task.Cancellation;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Keeps a run from filling the disk: no new file is read while it is nearly full, and nothing is written at its very end.
 * Adding goes on by itself once there is half as much again as it stopped at. Safe from several threads.
 */
final class DiskRoom {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Disk disk;
    private final Cancellation cancellation;
    private boolean low;

    DiskRoom(Disk disk, Cancellation cancellation) {
        this.disk = disk;
        this.cancellation = cancellation;
    }

    /** Returns when another file may be read, or when the run is cancelled. */
    void awaitRoom() throws InterruptedException {
        boolean cancelled = false;
        while (!cancelled && lowOn().isPresent()) {
            cancelled = cancellation.await(BETWEEN_LOOKS);
        }
    }

    /** Returns when something may be written, or when the run is cancelled. */
    void awaitLastRoom() throws InterruptedException {
        boolean cancelled = false;
        while (!cancelled && isKnown() && disk.free() < disk.least()) {
            cancelled = cancellation.await(BETWEEN_LOOKS);
        }
    }

    /** How many bytes are left, while that is too little to add anything. */
    synchronized OptionalLong lowOn() {
        if (!isKnown()) {
            return OptionalLong.empty();
        }
        long free = disk.free();
        low = free < (low ? disk.low() / 2 * 3 : disk.low());
        return low ? OptionalLong.of(free) : OptionalLong.empty();
    }

    private boolean isKnown() {
        return disk.total() > 0;
    }
}
