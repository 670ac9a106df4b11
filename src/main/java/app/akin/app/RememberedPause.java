package app.akin.app;

import app.akin.indexing.PauseMemory;
import app.akin.settings.SettingsStore;

/** That adding was paused, kept in the settings. */
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
