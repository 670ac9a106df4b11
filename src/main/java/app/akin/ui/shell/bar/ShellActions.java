package app.akin.ui.shell.bar;

import app.akin.model.Folder;
import app.akin.ui.shell.page.Navigator;

/** What bars, keys and the sidebar may ask of the window, besides what pages may. */
public interface ShellActions extends Navigator {

    void toggleSidebar();

    void toggleDetails();

    void toggleSettings();

    void forward();

    /** What was added last, of everything: no page, no question, no filter. */
    void home();

    void toggleFullScreen();

    /** One step out: popover, page, selection, field, words. Answers whether there was one. */
    boolean escape();

    /** What is on the clipboard becomes the question; answers whether it did. Text is left to a field that has the focus. */
    boolean paste(boolean intoField);

    /** Return in the field: what it asks for comes into view, though it may have been asked already. */
    void toAnswer();

    /** Takes the keyboard to the field, its words selected. */
    void toField();

    /** The next region, or the one before. */
    void nextRegion(boolean forwards);

    void quickLook();

    void lookAgain();

    /** Asks once, then forgets the folder. */
    void forget(Folder folder);

    /** A scope was chosen: the wall comes into view. */
    void scopeChosen();
}
