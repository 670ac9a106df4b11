package app.akin.embedding.engine;

import ai.djl.Device;
import ai.djl.translate.TranslateException;
import app.akin.embedding.EncodingException;
import app.akin.embedding.ModelFileException;
import app.akin.embedding.SelfTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A tower that is loaded into memory, and tested, when it is first used, again on the CPU when the GPU fails it, and unloaded
 * when its model is closed. Safe from several threads.
 */
public final class LazyTower<I> implements AutoCloseable {

    private final Opener<I> opener;
    private final Devices devices;
    private final SelfTester<I> tester;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Optional<Loaded<I>> loaded = Optional.empty();
    private volatile SelfTest selfTest = new SelfTest.NotRun();
    private boolean closed;

    public LazyTower(Opener<I> opener, Devices devices, SelfTester<I> tester) {
        this.opener = opener;
        this.devices = devices;
        this.tester = tester;
    }

    /**
     * Vectors as the tower makes them, in order.
     *
     * @throws EncodingException also when it was closed, however long the caller has waited for its turn before
     */
    public List<float[]> encode(List<I> batch) throws EncodingException {
        while (true) {
            Device device = devices.current();
            try {
                load(device);
                lock.readLock().lock();
                try {
                    Optional<Loaded<I>> tower = loaded.filter(one -> one.device.equals(device));
                    if (tower.isPresent()) {
                        return tower.get().source.encode(batch);
                    }
                } finally {
                    lock.readLock().unlock();
                }
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

    private void load(Device device) throws IOException, ModelFileException, TranslateException, EncodingException {
        if (loaded.filter(tower -> tower.device.equals(device)).isPresent()) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (closed) {
                throw closed();
            }
            if (loaded.isPresent() && !loaded.get().device.equals(device)) {
                unload();
            }
            if (loaded.isEmpty()) {
                VectorSource<I> source = opener.open(device);
                loaded = Optional.of(new Loaded<>(device, source));
                selfTest = tester.test(source);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Waits for what is being computed; nothing is after that. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            unload();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void unload() {
        loaded.ifPresent(tower -> tower.source.close());
        loaded = Optional.empty();
    }

    /** Says nothing against what it was given. */
    static EncodingException closed() {
        return EncodingException.away("The model was closed");
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
