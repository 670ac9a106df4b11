package app.akin.embedding.engine;

import ai.djl.Device;
import ai.djl.translate.TranslateException;
import app.akin.embedding.EncodingException;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A tower that is loaded, and tested, when it is first used, and again on the CPU when the GPU fails it. */
public final class LazyTower<I> implements AutoCloseable {

    private final Opener<I> opener;
    private final Devices devices;
    private final SelfTester<I> tester;
    private Optional<Loaded<I>> loaded = Optional.empty();
    private volatile SelfTest selfTest = new SelfTest.NotRun();

    public LazyTower(Opener<I> opener, Devices devices, SelfTester<I> tester) {
        this.opener = opener;
        this.devices = devices;
        this.tester = tester;
    }

    /** Vectors as the tower makes them, in order. One thread at a time. */
    public List<float[]> encode(List<I> batch) throws EncodingException {
        while (true) {
            Device device = devices.current();
            try {
                return on(device).encode(batch);
            } catch (IOException | ModelFileException e) {
                throw new EncodingException(e.getMessage(), e);
            } catch (TranslateException | RuntimeException | UnsatisfiedLinkError e) {
                if (!devices.giveUp(device, e instanceof Exception known ? known : new IllegalStateException(e))) {
                    throw new EncodingException("The engine that runs the model failed: " + e.getMessage(), e);
                }
            }
        }
    }

    public SelfTest selfTest() {
        return selfTest;
    }

    public boolean isLoaded() {
        return loaded.isPresent();
    }

    private VectorSource<I> on(Device device) throws IOException, ModelFileException, TranslateException {
        if (loaded.isPresent() && !loaded.get().device.equals(device)) {
            close();
        }
        if (loaded.isEmpty()) {
            VectorSource<I> source = opener.open(device);
            loaded = Optional.of(new Loaded<>(device, source));
            selfTest = tester.test(source);
        }
        return loaded.get().source;
    }

    @Override
    public void close() {
        loaded.ifPresent(tower -> tower.source.close());
        loaded = Optional.empty();
    }

    private record Loaded<I>(Device device, VectorSource<I> source) {}

    /** Loads the tower on a device. */
    @FunctionalInterface
    public interface Opener<I> {
        VectorSource<I> open(Device device) throws IOException, ModelFileException;
    }

    /** Asks a freshly loaded tower for what is known. */
    @FunctionalInterface
    public interface SelfTester<I> {
        SelfTest test(VectorSource<I> source) throws TranslateException;
    }
}
