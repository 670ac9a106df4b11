package app.akin.ui.shell.page;

import app.akin.model.Folder;
import app.akin.ui.shell.banner.Banner;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What a page may ask of the window. Only for the JavaFX thread; nothing here blocks. */
public interface Navigator {

    /** Shows a page; the one before it can be gone back to. */
    void show(PageId page);

    /** Goes one step back in the history: an earlier page, or an earlier question with its place on the wall. */
    void back();

    /** Puts {@code words} into the field and asks at once. */
    void ask(String words);

    /** Asks for things like pictures that lie in files, in the library or not. */
    void askLike(List<Path> pictures);

    /** Does what was asked of Akin in a file manager: asks for things like pictures, adds folders and searches in them. */
    void find(List<Path> paths);

    /** Asks the present question again in the whole library, of all kinds. */
    void askEverywhere();

    /** Shows the results of the present question that were held back because they are weak. */
    void showNearest();

    /** The question shown now; nothing while browsing. */
    ReadOnlyObjectProperty<Optional<ShownQuestion>> asked();

    /** Lets a person choose a folder, then adds it. */
    void chooseFolder();

    /** Lets a person choose files, then adds them. */
    void chooseFiles();

    /** Lets a person choose pictures, then asks for things like them. */
    void choosePictures();

    /** Lets a person choose a folder for another purpose; nothing when they think better of it. */
    Optional<Path> pickFolder(String title);

    /** Adds files and folders to the library. */
    void add(List<Path> paths);

    /** Takes a folder out of the library, and offers to bring it back; what goes wrong becomes a banner. */
    void leaveOut(Folder folder);

    /** Opens a file with its program; what goes wrong becomes a banner. */
    void open(URI file);

    /** Shows a file in the system's file manager; what goes wrong becomes a banner. */
    void showInFolder(URI file);

    /** Puts text on the clipboard. */
    void copy(String text);

    void raise(Banner banner);

    /** Takes back the banner with this key. */
    void lower(String key);
}
