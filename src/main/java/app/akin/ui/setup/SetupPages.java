package app.akin.ui.setup;

import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import java.util.Map;

/** The pages of this package, for the window to show. */
public final class SetupPages {

    private SetupPages() {}

    /**
     * @param openAgain asks the library, in the background, to open if it is not open, at the address in the settings; called
     *     every five seconds while the database is missing, so the library should not say that it is opening each time
     * @param beginAnew sets a library aside that nothing on this computer can read, and reads its folders again
     */
    public static Map<PageId, PageFactory> all(Runnable openAgain, Runnable beginAnew) {
        return Map.of(
                PageId.FIRST_RUN, FirstRunController::new,
                PageId.LIBRARY_EMPTY, EmptyLibraryController::new,
                PageId.NOTHING_FOUND, NothingFoundController::new,
                PageId.DATABASE,
                        (services, navigator) -> new DatabaseController(services, navigator, openAgain, beginAnew));
    }
}
