package app.akin.embedding.encoders;

import app.akin.embedding.engine.Engines;
import java.nio.file.Path;

/** The engine as Akin sets it up, with its native code unpacked once for all tests. */
public final class TestEngines {

    private TestEngines() {}

    public static Path folder() {
        return Path.of("target", "engine").toAbsolutePath();
    }

    public static void configure() {
        Engines.configure(folder());
    }

    /** Opens models for tests of other packages. */
    public static Encoders encoders() {
        return new Encoders(folder());
    }
}
