package app.akin.architecture.guilty.ui.search;

import app.akin.architecture.guilty.ui.search.wall.KnowsItsRoom;

/** Uses what is in it, as it may. */
public final class SearchRoom {

    KnowsItsRoom wall;
}
