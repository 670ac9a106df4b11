package app.akin.embedding.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** How DJL and PyTorch are set up; all of it before the first class of theirs looks, and here alone. */
public final class Engines {

    private static final Path TOPOLOGY = Path.of("/sys/devices/system/cpu");

    private Engines() {}

    /**
     * Nothing is downloaded and nothing is told to anybody; native code is unpacked into {@code folder}, once.
     */
    public static void configure(Path folder) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        setUnlessSet("DJL_CACHE_DIR", folder.toString());
        setUnlessSet("ENGINE_CACHE_DIR", folder.toString());
        setUnlessSet("ai.djl.default_engine", TowerZoo.ENGINE);
        setUnlessSet("ai.djl.pytorch.graph_optimizer", "false");
        setUnlessSet("ai.djl.pytorch.num_threads", "1");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * How many batches the CPU computes side by side: one for each core. Two threads of one core share its arithmetic, so
     * that matrix products gain nothing from the second.
     */
    public static int lanes() {
        int processors = Runtime.getRuntime().availableProcessors();
        long first =
                IntStream.range(0, processors).filter(Engines::isFirstOfItsCore).count();
        return Math.toIntExact(Math.clamp(first, 1, processors));
    }

    private static boolean isFirstOfItsCore(int processor) {
        Path siblings = TOPOLOGY.resolve("cpu" + processor).resolve("topology/thread_siblings_list");
        try {
            String list = Files.readString(siblings).strip();
            return list.split("[,-]")[0].equals(String.valueOf(processor));
        } catch (IOException e) {
            return true; // not Linux, or not told: every processor counts
        }
    }
}
