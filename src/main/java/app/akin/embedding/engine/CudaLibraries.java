package app.akin.embedding.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PyTorch's libraries for a graphics card, in a folder that a person has. Akin brings those for the processor alone: the
 * others take gigabytes, and their hashes are not known to it.
 */
public final class CudaLibraries {

    /** What DJL's bridge to PyTorch is made for. */
    public static final String NEEDED = "PyTorch 2.7.1 for CUDA 12.8";

    private static final String PATH = "PYTORCH_LIBRARY_PATH";
    private static final String VERSION = "2.7.1";
    private static final String FLAVOUR = "cu128";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private CudaLibraries() {}

    /** Whether {@code folder} holds libraries for a graphics card; nothing is said about whether they work. */
    public static boolean areIn(Path folder) {
        return Files.isRegularFile(folder.resolve(System.mapLibraryName("torch_cuda")));
    }

    /**
     * Lets the engine take its libraries from {@code folder}, unless the environment names another; to be called before it
     * starts. A folder that is gone is passed over, and the processor computes.
     */
    public static void use(Path folder) {
        if (System.getenv(PATH) == null && areIn(folder)) {
            System.setProperty(PATH, folder.toString());
            System.setProperty("PYTORCH_VERSION", VERSION);
            System.setProperty("PYTORCH_FLAVOR", FLAVOUR);
        }
    }

    /**
     * Tries the libraries in a program of its own, because some that do not fit end the program that loads them. Blocks for
     * seconds.
     *
     * @param engineFolder where native code is unpacked
     * @return how many graphics cards can compute with them; at least one
     * @throws UnusableException when none can, with the reason in plain words
     */
    public static int tryOut(Path folder, Path engineFolder)
            throws IOException, UnusableException, InterruptedException {
        if (!areIn(folder)) {
            throw new UnusableException("There is no " + System.mapLibraryName("torch_cuda") + " in " + folder
                    + "; it should be the folder lib of " + NEEDED);
        }
        Path output = Files.createTempFile("akin-graphics-card", ".txt");
        try {
            Process trial = new ProcessBuilder(command(folder, engineFolder))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!trial.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                trial.destroyForcibly();
                throw new UnusableException("They did not load within two minutes");
            }
            return verdict(trial.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(output);
        }
    }

    private static List<String> command(Path folder, Path engineFolder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xmx256m");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(CudaTrial.class.getName());
        command.add(folder.toString());
        command.add(engineFolder.toString());
        return command;
    }

    private static int verdict(int exit, String said) throws UnusableException {
        String last = said.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (before, line) -> line)
                .strip();
        if (exit != 0) {
            throw new UnusableException(
                    "They could not be loaded: " + (last.isEmpty() ? "the trial ended with " + exit : last));
        }
        int cards = Integer.parseInt(last);
        if (cards == 0) {
            throw new UnusableException("They load, but find no graphics card that they can use");
        }
        return cards;
    }

    /** Libraries that no graphics card can compute with here; the message says why. */
    public static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }
}
