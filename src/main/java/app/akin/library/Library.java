package app.akin.library;

import app.akin.model.DrawnPage;
import app.akin.model.Folder;
import app.akin.model.LibraryClosedException;
import app.akin.model.LibraryCounts;
import app.akin.model.Passage;
import app.akin.model.ReadFailure;
import app.akin.model.RgbPicture;
import app.akin.model.Shot;
import app.akin.model.Thumbnail;
import app.akin.model.UnreadableException;
import app.akin.model.hit.Hit;
import app.akin.model.hit.PageWords;
import app.akin.model.scope.LibrarySpread;
import app.akin.model.scope.Scope;
import app.akin.task.Listening;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that is indexed, as the window and the terminal see it.
 *
 * <p>{@link #state()}, {@link #listen} and {@link #listenToWaits} never block. Everything else asks the database or reads a file: call it from a
 * task. Asked while the library is not open, these throw {@link LibraryClosedException}.
 */
public interface Library {

    /** So long a folder that was removed comes back as it was. */
    Duration SECOND_THOUGHTS = Duration.ofSeconds(15);

    LibraryState state();

    /** Calls {@code listener} at every change of state or content, from Akin's own threads, until the answer is closed. */
    Listening listen(Consumer<LibraryState> listener);

    /**
     * Calls {@code listener} with whether somebody waits for what another program holds in the database, at every change,
     * until the answer is closed. Whatever waits goes on by itself.
     */
    Listening listenToWaits(Consumer<Boolean> listener);

    LibraryCounts counts();

    List<Folder> folders();

    /** Says that a folder of another computer is found at {@code here} on this one; nothing takes that back. */
    void samePlace(Folder folder, Optional<Path> here);

    /**
     * Forgets a folder and what only it holds; no file is deleted. For {@link #SECOND_THOUGHTS} it is only hidden, unless the
     * program ends.
     */
    void forget(Folder folder);

    /** Takes back {@link #forget}; what is really forgotten by then, the next look at the folder reads anew. */
    void takeBack(Folder folder);

    /** Leaves one file out of the library from now on; the file itself is not touched. */
    void leaveOut(Hit hit);

    /** @param most files that are named */
    LeftOut leftOut(int most);

    /** Takes back that files were left out; the next look at their folders finds them. */
    void letIn(List<URI> files);

    /** The same of all that were. */
    void letAllIn();

    /** What was added last, newest first: {@code limit} items from {@code offset}. Hits have rank 0. */
    List<Hit> recent(Scope scope, int offset, int limit);

    /** Those of {@code hits} whose file is not in the library any more. */
    List<Hit> gone(List<Hit> hits);

    /** The media types and dates that a filter can choose among. */
    LibrarySpread spread();

    /** The stored thumbnail of a picture. */
    Optional<Thumbnail> thumbnail(long contentId);

    /**
     * The picture itself as people see it, its longer side at most {@code longestSide} pixels; never enlarged. Of a passage the
     * page that it stands on, where that can be drawn ({@link Hit#isOnDrawnPage}), its longer side as asked for.
     *
     * @throws UnreadableException when its file cannot be read any more
     */
    RgbPicture preview(Hit hit, int longestSide) throws UnreadableException;

    /**
     * A page of the document of a passage that {@linkplain Hit#isOnDrawnPage stands on one}.
     *
     * @param page from 1; the last one where there are fewer
     * @param longestSide in pixels
     * @param words to be marked on it
     * @throws UnreadableException when its file cannot be read any more, or the page not be drawn
     */
    DrawnPage page(Hit hit, int page, int longestSide, PageWords words) throws UnreadableException;

    /**
     * What the document of a passage is known again by ({@link Hit#mayHaveCover}): the page that the passage stands on, or the
     * small picture of itself that the document holds.
     *
     * @param longestSide in pixels
     * @throws UnreadableException when it has none, or its file cannot be read any more
     */
    RgbPicture cover(Hit hit, int longestSide) throws UnreadableException;

    /**
     * A picture that need not be in the library, of any format that Akin reads.
     *
     * @throws UnreadableException when it is none that can be read
     */
    RgbPicture picture(Path file, int longestSide) throws UnreadableException;

    /** The same of one that has no file. */
    RgbPicture picture(byte[] encoded, int longestSide) throws UnreadableException;

    /**
     * How a photograph was taken, as its file says now; nothing where it does not.
     *
     * @throws UnreadableException when its file cannot be read any more
     */
    Shot shot(Hit hit) throws UnreadableException;

    /** The passages just before and after a passage, itself in the middle, in order. */
    List<String> surroundings(Hit hit);

    /** Every passage of the document that {@code hit} is one of, in order. */
    List<Passage> passages(Hit hit);

    /** Files that could not be read, newest first. */
    List<ReadFailure> failures();

    /** Forgets failures, so that the next look reads these files again. */
    void tryAgain(List<ReadFailure> failures);
}
