package app.akin.task;

/** A listener that is called until this is closed. */
@FunctionalInterface
public interface Listening extends AutoCloseable {
    @Override
    void close();
}
