package app.akin.embedding.catalogue;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Appends the body of a download to a file, as fast as it comes, and never more than was announced. */
final class PartWriter implements BodySubscriber<Long> {

    private final Path file;
    private final long most;
    private final AtomicLong length;
    private final CompletableFuture<Long> finished = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private FileChannel channel;
    private boolean closed;

    /**
     * @param most bytes that the whole file may have
     * @param length of the file, kept up to date for others to see
     */
    PartWriter(Path file, long most, AtomicLong length) {
        this.file = file;
        this.most = most;
        this.length = length;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return finished;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            subscription.request(1);
        } catch (IOException e) {
            fail(e);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                write(buffer);
            }
            subscription.request(1);
        } catch (IOException e) {
            fail(e);
        }
    }

    private synchronized void write(ByteBuffer buffer) throws IOException {
        if (closed) {
            throw new IOException("nobody waits for this any more");
        }
        if (length.get() + buffer.remaining() > most) {
            throw new IOException("the server sends more than the " + most + " bytes of the file");
        }
        while (buffer.hasRemaining()) {
            length.addAndGet(channel.write(buffer));
        }
    }

    private void fail(IOException e) {
        subscription.cancel();
        onError(e);
    }

    @Override
    public void onError(Throwable failure) {
        close();
        finished.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        close();
        finished.complete(length.get());
    }

    synchronized void close() {
        closed = true;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            finished.completeExceptionally(e);
        }
    }
}
