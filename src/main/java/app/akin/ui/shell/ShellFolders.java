package app.akin.ui.shell;

import app.akin.indexing.Indexing;
import app.akin.library.Library;
import app.akin.model.Folder;
import app.akin.ui.kit.Background;
import app.akin.ui.kit.Messages;
import app.akin.ui.shell.banner.Banner;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.page.UiServices;

/** Removes folders from the library, and brings them back as long as they come back as they were. */
final class ShellFolders {

    private final Library library;
    private final Indexing indexing;
    private final Background background;
    private final Messages messages;
    private final Banners banners;

    ShellFolders(UiServices services, Banners banners) {
        this.library = services.library();
        this.indexing = services.indexing();
        this.background = services.background();
        this.messages = services.messages();
        this.banners = banners;
    }

    void leaveOut(Folder folder) {
        background.change(
                () -> {
                    library.forget(folder);
                    return folder;
                },
                this::offerBack,
                problem -> failed(words(folder, "problem.leaveOut.folder", "problem.leaveOut")));
    }

    private void offerBack(Folder folder) {
        Banner offer = Banner.news(
                        Banner.REMOVED,
                        words(folder, "leaveOut.folder.done", "leaveOut.done"),
                        words(folder, "leaveOut.folder.text", "leaveOut.text"))
                .offering(messages.get("leaveOut.undo"), () -> takeBack(folder));
        banners.raise(offer);
        background.after(Library.SECOND_THOUGHTS, () -> banners.lower(offer));
    }

    private void takeBack(Folder folder) {
        banners.lower(Banner.REMOVED);
        background.change(
                () -> {
                    library.takeBack(folder);
                    indexing.lookAgain();
                    return folder;
                },
                done -> banners.raise(
                        Banner.news(Banner.REMOVED, words(folder, "leaveOut.folder.undone", "leaveOut.undone"), "")),
                problem -> failed(words(folder, "problem.undo.folder", "problem.undo")));
    }

    private void failed(String headline) {
        banners.raise(Banner.warning(Banner.REMOVED, headline, messages.get("problem.library.text")));
    }

    /** A single file may be in the library like a folder. */
    private String words(Folder of, String ofFolder, String ofFile) {
        return messages.get(of.isFolder() ? ofFolder : ofFile, of.name());
    }
}
