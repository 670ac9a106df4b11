package app.akin.ui.library;

import app.akin.ui.shell.PageFactory;
import app.akin.ui.shell.PageId;
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
