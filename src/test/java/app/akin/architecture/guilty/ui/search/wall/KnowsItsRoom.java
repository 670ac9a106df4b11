package app.akin.architecture.guilty.ui.search.wall;

import app.akin.architecture.guilty.ui.search.SearchRoom;

/** An inner room that knows the one around it. */
public final class KnowsItsRoom {

    SearchRoom room;
}
