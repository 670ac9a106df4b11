package app.akin.ui.shell;

import app.akin.ui.kit.FxmlView;
import app.akin.ui.kit.Messages;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.shell.banner.BannerController;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.bar.ShellActions;
import app.akin.ui.shell.bar.SidebarController;
import app.akin.ui.shell.bar.SidebarModel;
import app.akin.ui.shell.bar.StatusBarController;
import app.akin.ui.shell.bar.TopBarController;
import app.akin.ui.shell.page.PageId;
import app.akin.ui.shell.page.UiServices;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** The bars around what the window shows, and the banner below the top one: made and loaded. */
final class ShellBars {

    private final TopBarController top;
    private final StatusBarController status;
    private final SidebarController side;
    private final Region topNode;
    private final Region statusNode;
    private final Region sideNode;
    private final Region bannerNode;

    /** @param show opens a page that the status bar leads to */
    ShellBars(
            UiServices services,
            SearchModel search,
            Region searchBox,
            SidebarModel sidebar,
            ShellKept kept,
            Banners banners,
            Consumer<PageId> show) {
        Messages messages = services.messages();
        top = new TopBarController(search, searchBox);
        status = new StatusBarController(services.indexing(), messages, services.settings(), show);
        side = new SidebarController(sidebar, search, kept.rows(), messages);
        sideNode = FxmlView.load(side, messages);
        topNode = FxmlView.load(top, messages);
        statusNode = FxmlView.load(status, messages);
        bannerNode = FxmlView.load(new BannerController(banners), messages);
    }

    /** Lets buttons, rows and menus do what they say. */
    void serve(ShellActions actions) {
        top.serve(actions);
        side.serve(actions);
    }

    TopBarController top() {
        return top;
    }

    SidebarController side() {
        return side;
    }

    StatusBarController status() {
        return status;
    }

    Region topNode() {
        return topNode;
    }

    Region statusNode() {
        return statusNode;
    }

    Region sideNode() {
        return sideNode;
    }

    Region bannerNode() {
        return bannerNode;
    }
}
