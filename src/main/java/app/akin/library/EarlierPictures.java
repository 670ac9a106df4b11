package app.akin.library;

import app.akin.files.FileReader;
import app.akin.model.FailureReason.Cause;
import app.akin.model.FoundFile;
import app.akin.model.IndexedFile;
import app.akin.model.Shot;
import app.akin.model.UnreadableException;
import app.akin.reading.ContentReader;
import app.akin.store.UnaskedPictures;
import app.akin.task.Gate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the pictures that an earlier Akin read which camera took them, by the facts in their files alone. What cannot be
 * reached is asked at the next time, and what was asked is not asked again.
 */
public final class EarlierPictures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierPictures.class);

    private static final int AT_ONCE = 50;
    private static final String JPEG = "image/jpeg";

    /** A look that none of them answered is dear where a drive with very many is away: the next one waits so long. */
    private static final long AFTER_SILENCE = Duration.ofMinutes(10).toNanos();

    /** Most cameras write their facts before the pixels, with a small picture of up to 64 kB. */
    private static final int BEGINNING = 128 << 10;

    /** These say nothing of what the file holds. */
    private static final Set<Cause> OUT_OF_REACH =
            EnumSet.of(Cause.VANISHED, Cause.CHANGING, Cause.DENIED, Cause.IO, Cause.NO_FILE, Cause.EMPTY);

    private final LibraryGate gate;
    private final FileReader reader;
    private final ContentReader contents;
    private final LongSupplier nanoTime;
    private final CatchUp catchUp;
    private long notBefore;
    private boolean waits;

    /**
     * @param pausing passed before every picture
     * @param busy whether files are read for the library: the rest waits for the next {@link #soon}
     */
    public EarlierPictures(
            LibraryGate gate, FileReader reader, ContentReader contents, Gate pausing, BooleanSupplier busy) {
        this(gate, reader, contents, pausing, busy, System::nanoTime);
    }

    /** @param nanoTime a clock that never jumps */
    EarlierPictures(
            LibraryGate gate,
            FileReader reader,
            ContentReader contents,
            Gate pausing,
            BooleanSupplier busy,
            LongSupplier nanoTime) {
        this.gate = gate;
        this.reader = reader;
        this.contents = contents;
        this.nanoTime = nanoTime;
        notBefore = nanoTime.getAsLong();
        catchUp = new CatchUp("cameras", gate, pausing, busy, this::askAll);
    }

    /** There may be something to ask; called often, it does no harm. */
    public void soon() {
        catchUp.soon();
    }

    private void askAll() throws InterruptedException {
        long early = notBefore - nanoTime.getAsLong();
        if (early > 0) {
            if (!waits) {
                waits = true;
                catchUp.later(Duration.ofNanos(early));
            }
            return;
        }
        waits = false;
        boolean asked = false;
        try {
            UnaskedPictures unasked = gate.database().index().unaskedPictures();
            UnaskedPictures.Some some = unasked.next(0, AT_ONCE);
            while (some.last().isPresent() && catchUp.mayGoOn()) {
                asked |= ask(unasked, some);
                some = unasked.next(some.last().getAsLong(), AT_ONCE);
            }
            if (!asked && some.last().isEmpty()) {
                notBefore = nanoTime.getAsLong() + AFTER_SILENCE;
            }
        } finally {
            if (asked) {
                gate.changed();
            }
        }
    }

    /** Whether one of them answered. */
    private boolean ask(UnaskedPictures unasked, UnaskedPictures.Some some) throws InterruptedException {
        Map<Long, Optional<String>> said = new HashMap<>();
        for (IndexedFile file : some.files()) {
            catchUp.beforeNext();
            if (!file.offline()) {
                ask(file, said);
            }
        }
        unasked.note(said);
        return !said.isEmpty();
    }

    private void ask(IndexedFile file, Map<Long, Optional<String>> said) throws InterruptedException {
        try {
            boolean allAtBeginning =
                    file.mediaType().equals(JPEG) || file.stamp().bytes() <= BEGINNING;
            said.put(file.contentId(), camera(new FoundFile(file.uri(), file.name(), file.stamp()), allAtBeginning));
        } catch (UnreadableException e) {
            LOG.debug("{} does not say which camera took it", file.uri(), e);
            if (!OUT_OF_REACH.contains(e.reason().cause())) {
                said.put(file.contentId(), Optional.empty());
            }
        }
    }

    /** @param allAtBeginning whether no facts can stand behind the pixels */
    private Optional<String> camera(FoundFile file, boolean allAtBeginning)
            throws UnreadableException, InterruptedException {
        Shot shot = contents.shotInTurn(reader.beginning(file, BEGINNING));
        if (shot.camera().isPresent() || allAtBeginning) {
            return shot.camera();
        }
        return contents.shotInTurn(reader.read(file, head -> {}).held()).camera();
    }

    @Override
    public void close() {
        catchUp.close();
    }
}
