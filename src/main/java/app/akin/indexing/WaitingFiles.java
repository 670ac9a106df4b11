package app.akin.indexing;

import app.akin.model.PictureFormat;
import app.akin.store.file.SeenFile;
import app.akin.task.Channel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The files of a run that wait to be read, in the order in which the scan came upon them and no more than a bound; pictures
 * apart from the others, so that no document waits behind thousands of pictures until it is found by its words. They are told apart by their names alone: what a file is, its bytes say later,
 * and whoever reads takes it as that from either queue.
 */
final class WaitingFiles {

    /** Some 4 MB; more pictures than that hold the scan back, and the documents behind them. */
    private static final int PICTURES = 8_192;

    private static final int OTHERS = 1_024;

    private final Channel<SeenFile> pictures = new Channel<>(PICTURES);
    private final Channel<SeenFile> others = new Channel<>(OTHERS);
    private final Queue<SeenFile> alone = new ConcurrentLinkedQueue<>();

    void put(SeenFile file) throws InterruptedException {
        (PictureFormat.isEndingOf(file.file().name()) ? pictures : others).put(file);
    }

    /** For a file that failed by its time or its memory: it is read when all others have been. */
    void putAlone(SeenFile file) {
        alone.add(file);
    }

    Channel<SeenFile> pictures() {
        return pictures;
    }

    Channel<SeenFile> others() {
        return others;
    }

    /** What waited for the others to be read; no more will come. */
    Channel<SeenFile> alone() throws InterruptedException {
        Channel<SeenFile> channel = new Channel<>(alone.size() + 1);
        for (SeenFile file : alone) {
            channel.put(file);
        }
        channel.close();
        return channel;
    }

    /** No more will come. */
    void close() {
        pictures.close();
        others.close();
    }
}
