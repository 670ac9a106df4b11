package app.akin.app;

import app.akin.cli.Version;
import app.akin.library.DatabaseChoice;
import app.akin.library.LibraryState;
import app.akin.settings.DataFolder;
import app.akin.ui.library.LibraryPages;
import app.akin.ui.settings.SettingsPages;
import app.akin.ui.setup.SetupPages;
import app.akin.ui.shell.page.PageFactory;
import app.akin.ui.shell.page.PageId;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The pages that the window can show, each on what it needs of the library. */
final class WindowPages {

    private WindowPages() {}

    /** @param opening runs what opens the library, in the background */
    static Map<PageId, PageFactory> all(
            Core core, DataFolder folder, DatabaseChoice database, Consumer<Callable<LibraryState>> opening) {
        Map<PageId, PageFactory> pages = new EnumMap<>(PageId.class);
        pages.putAll(SetupPages.all(
                () -> opening.accept(() -> core.gate().isOpen() ? new LibraryState.Opening() : core.openLibrary()),
                () -> opening.accept(core::beginAnew)));
        pages.putAll(LibraryPages.all());
        pages.putAll(SettingsPages.all(new SettingsPages.Ground(
                core.settings(),
                folder,
                core.doctor(),
                core.passageModels(),
                core.graphicsCard(),
                database,
                core.housekeeper(),
                Version.OF_AKIN)));
        return pages;
    }
}
