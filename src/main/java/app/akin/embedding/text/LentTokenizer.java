package app.akin.embedding.text;

import app.akin.model.ModelUnusableException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * A tokenizer that may be closed while texts are being cut: closing waits for them, so that its tables are never taken away
 * under a reader, and every later text is refused with a {@link ModelUnusableException}. Safe from several threads.
 */
public final class LentTokenizer implements SentenceTokenizer {

    private final SentenceTokenizer tokenizer;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /** @param tokenizer closed with this */
    public LentTokenizer(SentenceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    @Override
    public int[] encode(String text) {
        return open(() -> tokenizer.encode(text));
    }

    @Override
    public int count(String text) {
        return open(() -> tokenizer.count(text));
    }

    @Override
    public int limit() {
        return tokenizer.limit();
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                tokenizer.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T open(Supplier<T> cutting) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new ModelUnusableException("The model was closed");
            }
            return cutting.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
