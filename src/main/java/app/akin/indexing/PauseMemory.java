package app.akin.indexing;

/** Remembers over restarts whether a person paused Akin. */
public interface PauseMemory {

    boolean isPaused();

    void remember(boolean paused);
}
