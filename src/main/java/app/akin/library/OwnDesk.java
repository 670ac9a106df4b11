package app.akin.library;

import app.akin.store.file.DeskIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this computer and data folder are known by in a library that several share: a line in a file, made once. */
final class OwnDesk {

    private static final Logger LOG = LoggerFactory.getLogger(OwnDesk.class);

    private OwnDesk() {}

    static DeskIdentity at(Path file) {
        return new DeskIdentity(id(file), name());
    }

    private static synchronized UUID id(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID() + "\n");
            }
            return UUID.fromString(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read or written: this computer is known by its name alone", file, e);
            return UUID.nameUUIDFromBytes((name() + file).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String name() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return System.getProperty("user.name");
        }
    }
}
