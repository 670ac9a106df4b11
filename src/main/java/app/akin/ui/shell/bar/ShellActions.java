package app.akin.ui.shell.bar;

import app.akin.ui.shell.page.PageId;

/** What bars and keys ask of the window. */
public interface ShellActions {

    void toggleSidebar();

    void toggleDetails();

    void toggleSettings();

    void back();

    void forward();

    /** What was added last, of everything: no page, no question, no filter. */
    void home();

    void toggleFullScreen();

    void chooseFolder();

    void chooseFiles();

    /** One step out: popover, page, selection, field, words. Answers whether there was one. */
    boolean escape();

    /** What is on the clipboard becomes the question; answers whether it did. Text is left to a field that has the focus. */
    boolean paste(boolean intoField);

    /** Takes the keyboard to the field, its words selected. */
    void toField();

    /** The next region, or the one before. */
    void nextRegion(boolean forwards);

    void quickLook();

    void lookAgain();

    void show(PageId page);
}
