package app.akin.library;

import app.akin.model.FailureReason.Cause;
import app.akin.model.Thumbnail;
import app.akin.model.UnreadableException;
import app.akin.model.colour.ColourShares;
import app.akin.reading.ContentReader;
import app.akin.store.UnmeasuredPictures;
import app.akin.task.Gate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the colours of pictures that an earlier Akin read, on their thumbnails: no file is looked at, and what was measured
 * stays so when it is stopped.
 */
public final class EarlierColours implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierColours.class);

    /** Thumbnails have some 30 kB. */
    private static final int AT_ONCE = 50;

    /** A million thumbnails take half an hour: for so long nobody should have to wait longer for answers, so most of the time it rests. */
    private static final int RESTS = 3;

    /** These say nothing of the thumbnail: it is measured at another time. */
    private static final Set<Cause> NOT_NOW = EnumSet.of(Cause.TIME_LIMIT, Cause.OUT_OF_MEMORY);

    private final LibraryGate gate;
    private final ContentReader contents;
    private final CatchUp catchUp;
    private final Rest rest;

    /** Waits, and answers whether there is nothing more to do. */
    @FunctionalInterface
    interface Rest {
        boolean take(CatchUp catchUp, Duration pause) throws InterruptedException;
    }

    /**
     * @param pausing passed before every picture
     * @param busy whether files are read for the library: the rest waits for the next {@link #soon}
     */
    public EarlierColours(LibraryGate gate, ContentReader contents, Gate pausing, BooleanSupplier busy) {
        this(gate, contents, pausing, busy, CatchUp::rest);
    }

    /** @param rest after each batch, of a length told */
    EarlierColours(LibraryGate gate, ContentReader contents, Gate pausing, BooleanSupplier busy, Rest rest) {
        this.gate = gate;
        this.contents = contents;
        this.rest = rest;
        catchUp = new CatchUp("colours", gate, pausing, busy, this::measureAll);
    }

    /** There may be something to measure; called often, it does no harm. */
    public void soon() {
        catchUp.soon();
    }

    private void measureAll() throws InterruptedException {
        UnmeasuredPictures unmeasured = gate.database().index().unmeasuredPictures();
        boolean more = true;
        while (more && catchUp.mayGoOn()) {
            long begin = System.nanoTime();
            Map<Long, Optional<ColourShares>> measured = measured(unmeasured.some(AT_ONCE));
            more = !measured.isEmpty();
            if (more) {
                unmeasured.note(measured);
                more = !rest.take(catchUp, Duration.ofNanos(RESTS * (System.nanoTime() - begin)));
            }
        }
    }

    private Map<Long, Optional<ColourShares>> measured(Map<Long, Thumbnail> thumbnails) throws InterruptedException {
        Map<Long, Optional<ColourShares>> measured = new HashMap<>();
        for (Map.Entry<Long, Thumbnail> each : thumbnails.entrySet()) {
            catchUp.beforeNext();
            try {
                byte[] jpeg = each.getValue().jpeg();
                measured.put(each.getKey(), Optional.of(contents.picture(jpeg).colours()));
            } catch (UnreadableException e) {
                LOG.debug("the thumbnail of content {} cannot be read", each.getKey(), e);
                if (!NOT_NOW.contains(e.reason().cause())) {
                    measured.put(each.getKey(), Optional.empty());
                }
            }
        }
        return measured;
    }

    @Override
    public void close() {
        catchUp.close();
    }
}
