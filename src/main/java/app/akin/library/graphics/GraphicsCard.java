package app.akin.library.graphics;

import java.nio.file.Path;
import java.util.Optional;

/** Libraries with which a graphics card can compute; Akin itself brings those for the processor alone. */
public interface GraphicsCard {

    /** The folder that is used from the next start on. */
    Optional<Path> libraries();

    /**
     * Tries a folder of libraries and remembers it. Blocks for seconds.
     *
     * @return how many graphics cards can compute with them
     * @throws UnusableException when none can, with the reason in plain words; nothing is changed then
     */
    int use(Path folder) throws UnusableException;

    /** From the next start on the processor computes. */
    void forget();

    /** Libraries that are of no use here. */
    final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        public UnusableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
