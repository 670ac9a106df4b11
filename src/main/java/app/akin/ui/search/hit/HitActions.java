package app.akin.ui.search.hit;

import app.akin.model.hit.Hit;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with results. Only for the JavaFX thread; nothing here blocks, and failures become banners. */
public interface HitActions {

    void open(Hit hit);

    /** Tells which programs open such a file, as soon as that is known; none where the system does not say. */
    void findPrograms(Hit hit, Consumer<List<Program>> then);

    void openWith(List<Hit> hits, Program program);

    /** Lets a program be chosen that is in no list. */
    void chooseProgram(List<Hit> hits);

    void showInFolder(List<Hit> hits);

    /** Opens a page of the web in the browser. */
    void browse(URI address);

    /** Asks for things like these. */
    void findLike(List<Hit> hits);

    /** Adds them to what is asked, as wanted or as not wanted. */
    void addToQuestion(List<Hit> hits, boolean wanted);

    /** Puts the files on the clipboard and, for a single picture, the picture. */
    void copy(List<Hit> hits);

    void copyPath(List<Hit> hits);

    void copyPassage(Hit hit);

    /** Shows or hides what stands below the line. */
    void showWeaker(boolean wanted);

    /** Shows the other passages of its document, or the pictures nearly the same, or hides them again. */
    void toggleDocument(Hit hit);

    /** Shows the details, at the reason why it was found. */
    void explain(Hit hit);

    /** Asks once, then leaves the file out of the library; the file itself is not touched. */
    void leaveOut(Hit hit);
}
