package app.akin.library.graphics;

import app.akin.embedding.engine.CudaLibraries;
import app.akin.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The graphics card of this computer. */
public final class LocalGraphicsCard implements GraphicsCard {

    private final SettingsStore settings;
    private final Path engineFolder;

    /** @param engineFolder where the engine's native code is unpacked once */
    public LocalGraphicsCard(SettingsStore settings, Path engineFolder) {
        this.settings = settings;
        this.engineFolder = engineFolder;
    }

    @Override
    public Optional<Path> libraries() {
        return settings.settings().cudaLibraries().map(Path::of);
    }

    @Override
    public int use(Path folder) throws UnusableException {
        Path place = folder.toAbsolutePath().normalize();
        try {
            int cards = CudaLibraries.tryOut(place, engineFolder);
            settings.update(before -> before.withCudaLibraries(Optional.of(place.toString())));
            return cards;
        } catch (CudaLibraries.UnusableException e) {
            throw new UnusableException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UnusableException("They could not be tried: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableException("They were not tried to the end", e);
        }
    }

    @Override
    public void forget() {
        settings.update(before -> before.withCudaLibraries(Optional.empty()));
    }
}
