package app.akin.indexing;

import java.nio.file.Path;

/** The disk that the library lies on. Never blocks for long. */
public interface Disk {

    /** Bytes that this user can still write. */
    long free();

    /** Bytes in all; 0 where that cannot be told. */
    long total();

    /** The one that {@code folder} lies on. */
    static Disk of(Path folder) {
        return new Disk() {
            // Not Files.getFileStore: inside a chroot it finds no mount point.
            @Override
            public long free() {
                return folder.toFile().getUsableSpace();
            }

            @Override
            public long total() {
                return folder.toFile().getTotalSpace();
            }
        };
    }

    /**
     * Below so many free bytes nothing is added any more: 2 GB, or 2 % of a disk smaller than 100 GB, but always twice
     * what {@link #least} keeps for the database's own work.
     */
    default long low() {
        return Math.max(Math.min(2_000_000_000L, total() / 50), 2 * least());
    }

    /** Below so many nothing is written at all. */
    default long least() {
        return 200_000_000L;
    }
}
