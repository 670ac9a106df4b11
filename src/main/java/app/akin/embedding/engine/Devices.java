package app.akin.embedding.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import app.akin.embedding.DevicePreference;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The device that a model computes on, and what happens when it fails: the CPU takes over, and says so. */
public final class Devices {

    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    private final Supplier<Optional<Device>> gpu;
    private final int lanes;
    private Optional<Device> current = Optional.empty();
    private String trouble = "";

    /**
     * @param gpu the GPU to try first; asked when a device is first needed, because the answer loads the engine
     * @param lanes how many batches the CPU computes side by side
     */
    public Devices(Supplier<Optional<Device>> gpu, int lanes) {
        this.gpu = gpu;
        this.lanes = lanes;
    }

    public static Devices of(DevicePreference preference) {
        return new Devices(
                switch (preference) {
                    case AUTOMATIC -> Devices::findGpu;
                    case CPU -> Optional::empty;
                },
                Engines.lanes());
    }

    /** How many batches should be computed side by side; may load the engine. */
    public int lanes() {
        return current().isGpu() ? 1 : lanes;
    }

    synchronized Device current() {
        if (current.isEmpty()) {
            current = gpu.get().or(() -> Optional.of(Device.cpu()));
        }
        return current.get();
    }

    /** @return whether there is another device to go on with */
    synchronized boolean giveUp(Device failed, Exception cause) {
        if (!failed.isGpu()) {
            return false;
        }
        LOG.warn("{} failed, going on with the CPU", failed, cause);
        trouble = "; the GPU could not be used";
        current = Optional.of(Device.cpu());
        return true;
    }

    public synchronized String inWords() {
        if (current.isPresent() && current.get().isGpu()) {
            return "GPU " + current.get().getDeviceId();
        }
        return "CPU, " + lanes + (lanes == 1 ? " thread" : " threads") + trouble;
    }

    private static Optional<Device> findGpu() {
        Engine engine = Engine.getEngine(TowerZoo.ENGINE);
        boolean usable = engine.getGpuCount() > 0 && engine.hasCapability(StandardCapabilities.CUDA);
        return usable ? Optional.of(Device.gpu(0)) : Optional.empty();
    }
}
