package app.akin.ui.library;

import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import java.util.Map;

/** The pages of this package, for the window to show. */
public final class LibraryPages {

    private LibraryPages() {}

    public static Map<PageId, PageFactory> all() {
        return Map.of(
                PageId.FAILURES, FailuresController::new,
                PageId.PROGRESS, ProgressController::new);
    }
}
