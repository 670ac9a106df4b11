package app.akin.seat;

import app.akin.embedding.TextEncoder;
import app.akin.model.ModelUnusableException;
import app.akin.model.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The encoders that a seat has open, each opened once. Safe from several threads. */
final class OpenModels<E extends TextEncoder> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenModels.class);

    private final Role role;
    private final String shipped;
    private final ModelSource<E> source;
    private final Map<String, E> open = new HashMap<>();

    /** Models that could not be opened, and why; tried again when they were installed anew. */
    private final Map<String, String> damaged = new ConcurrentHashMap<>();

    OpenModels(Role role, String shipped, ModelSource<E> source) {
        this.role = role;
        this.shipped = shipped;
        this.source = source;
    }

    /**
     * In the place of a model for pictures that turns out to be damaged comes the shipped one, without which nothing could be
     * read. One that reads passages is waited for.
     *
     * @throws ModelUnusableException when it cannot be opened
     */
    synchronized E get(String id) {
        try {
            return open.computeIfAbsent(id, source::open);
        } catch (ModelUnusableException e) {
            if (role == Role.PASSAGES || id.equals(shipped)) {
                throw e;
            }
            LOG.error("{} cannot be used; {} takes its place", id, shipped, e);
            damaged.put(id, String.valueOf(e.getMessage()));
            return get(shipped);
        }
    }

    /** Whether it is there and nothing is held against it. */
    boolean isUsable(String id) {
        return isSound(id) && source.has(id);
    }

    /** Whether nothing is held against it. */
    boolean isSound(String id) {
        return !damaged.containsKey(id);
    }

    Optional<String> damage(String id) {
        return Optional.ofNullable(damaged.get(id));
    }

    void forgive(String id) {
        damaged.remove(id);
    }

    /** Closes those of {@code which}; they are opened anew when they are asked for. */
    synchronized void close(Predicate<String> which) {
        for (String id : Set.copyOf(open.keySet())) {
            if (which.test(id)) {
                open.remove(id).close();
            }
        }
    }

    @Override
    public void close() {
        close(id -> true);
    }
}
