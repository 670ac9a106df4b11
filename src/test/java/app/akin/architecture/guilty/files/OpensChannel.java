package app.akin.architecture.guilty.files;

import java.io.IOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;

/** A channel with threads of its own. */
final class OpensChannel {

    void start(Path file) throws IOException {
        AsynchronousFileChannel.open(file).close();
    }
}
