package app.akin.app;

import app.akin.indexing.PauseMemory;
import app.akin.settings.SettingsStore;

/** Keeps in the settings whether there is a pause. */
record RememberedPause(SettingsStore settings) implements PauseMemory {

    @Override
    public boolean isPaused() {
        return settings.settings().paused();
    }

    @Override
    public void remember(boolean paused) {
        settings.update(before -> before.withPaused(paused));
    }
}
