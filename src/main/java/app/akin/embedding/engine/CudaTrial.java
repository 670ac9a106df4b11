package app.akin.embedding.engine;

import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import java.nio.file.Path;

/** A program that loads the engine with libraries for a graphics card and prints how many cards it can use. */
final class CudaTrial {

    private CudaTrial() {}

    /** @param arguments the folder of the libraries, and the one where native code is unpacked */
    public static void main(String[] arguments) {
        try {
            CudaLibraries.use(Path.of(arguments[0]));
            Engines.configure(Path.of(arguments[1]));
            Engine engine = Engine.getEngine(TowerZoo.ENGINE);
            System.out.println(engine.hasCapability(StandardCapabilities.CUDA) ? engine.getGpuCount() : 0);
        } catch (Throwable thrown) { // an UnsatisfiedLinkError as well
            System.out.println(root(thrown).getMessage());
            System.exit(1);
        }
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
