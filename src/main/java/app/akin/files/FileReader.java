package app.akin.files;

import app.akin.model.FileStamp;
import app.akin.model.FoundFile;
import app.akin.model.UnreadableException;

/** Reads whole files, hashing as it reads, and notices when they change meanwhile. Safe from several threads. */
public final class FileReader {

    static final int HEAD_BYTES = 65_536;

    /** Limits by the memory of this machine. */
    public static FileReader withinMemory() {
        return new FileReader(2L << 30, 64 << 20);
    }

    /**
     * @param sizeLimit in bytes; larger files are refused
     * @param memoryLimit in bytes; larger files are hashed but not held
     */
    public FileReader(long sizeLimit, int memoryLimit) {}

    /** Reads {@code file}; one that changes while it is read is read once more. */
    public FileContent read(FoundFile file, ContentGate gate) throws UnreadableException {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Throws unless {@code file} still has this stamp: to be asked after reading a file from its place.
     *
     * @throws UnreadableException CHANGING, VANISHED, DENIED or IO
     */
    public void confirm(FoundFile file, FileStamp stamp) throws UnreadableException {
        throw new UnsupportedOperationException("not yet");
    }
}
