package app.akin.ui.shell;

import app.akin.ui.search.SearchScreen;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.wall.WallModel;
import app.akin.ui.shell.banner.Banners;
import app.akin.ui.shell.bar.SidebarModel;
import app.akin.ui.shell.drop.Clips;
import app.akin.ui.shell.drop.DropTarget;
import app.akin.ui.shell.page.UiServices;

/** What a window is made of, for those who join its parts. */
record ShellParts(
        UiServices services,
        SearchModel search,
        WallModel wall,
        SearchScreen screen,
        SidebarModel sidebar,
        ShellBody body,
        ShellBars bars,
        ShellStates states,
        PageHost pages,
        Banners banners,
        Clips clips,
        Dialogs dialogs,
        ShellHits hits,
        ShellKept kept,
        DropTarget dropTarget,
        BroughtFiles brought) {}
