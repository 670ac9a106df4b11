package app.akin.architecture.guilty.files;

/** A deadline by the time of day. */
final class WaitsByTheDay {
    boolean isOver(long deadline) {
        return System.currentTimeMillis() > deadline;
    }
}
