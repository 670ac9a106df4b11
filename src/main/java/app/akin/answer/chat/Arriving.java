package app.akin.answer.chat;

import app.akin.task.Cancellation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The body of an answer while it arrives. Whoever reads it may stop at any moment, which ends the connection. */
final class Arriving implements HttpResponse.BodySubscriber<Arriving> {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private volatile Optional<Flow.Subscription> subscription = Optional.empty();

    /** Itself, at once: who asks does not want to wait for the end. */
    @Override
    public CompletionStage<Arriving> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = Optional.of(begun);
        begun.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        steps.add(new Step.Bytes(bytes));
    }

    @Override
    public void onError(Throwable failure) {
        steps.add(new Step.Broken(failure));
    }

    @Override
    public void onComplete() {
        steps.add(new Step.End());
    }

    /**
     * The next bytes; nothing at the end.
     *
     * @throws IOException when the connection broke
     * @throws ChatException SILENT when nothing came within {@code patience}
     * @throws java.util.concurrent.CancellationException when nobody wants it any more
     */
    Optional<List<ByteBuffer>> next(Duration patience, Cancellation cancellation)
            throws IOException, ChatException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            cancellation.check();
            Step step = steps.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            switch (step) {
                case null -> {
                    if (System.nanoTime() - end > 0) {
                        throw new ChatException(ChatFault.SILENT);
                    }
                }
                case Step.Bytes bytes -> {
                    subscription.ifPresent(one -> one.request(1));
                    return Optional.of(bytes.buffers());
                }
                case Step.End _ -> {
                    return Optional.empty();
                }
                case Step.Broken broken -> throw new IOException("the connection broke", broken.failure());
            }
        }
    }

    void stop() {
        subscription.ifPresent(Flow.Subscription::cancel);
    }

    private sealed interface Step {

        record Bytes(List<ByteBuffer> buffers) implements Step {}

        record Broken(Throwable failure) implements Step {}

        record End() implements Step {}
    }
}
