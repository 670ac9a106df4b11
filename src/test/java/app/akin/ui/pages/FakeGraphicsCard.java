package app.akin.ui.pages;

import app.akin.library.graphics.GraphicsCard;
import java.nio.file.Path;
import java.util.Optional;

/** Libraries for a graphics card in memory: a folder called {@code broken} is refused. */
public final class FakeGraphicsCard implements GraphicsCard {

    private volatile Optional<Path> libraries = Optional.empty();

    @Override
    public Optional<Path> libraries() {
        return libraries;
    }

    @Override
    public int use(Path folder) throws UnusableException {
        if (folder.endsWith("broken")) {
            throw new UnusableException("There is no libtorch_cuda.so in it", null);
        }
        libraries = Optional.of(folder);
        return 1;
    }

    @Override
    public void forget() {
        libraries = Optional.empty();
    }
}
