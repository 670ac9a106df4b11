package app.akin.ui.shell;

/**
 * Where sidebar, main part and details stand at a width of the window. Pure.
 *
 * @param sidebarBeside whether the sidebar has a column of its own
 * @param detailsBeside whether the details have one
 * @param mainLeft where the main part begins
 * @param mainWidth how wide it is
 */
record BodyLayout(boolean sidebarBeside, boolean detailsBeside, double mainLeft, double mainWidth) {

    static final double SIDEBAR = 216;
    static final double DETAILS_LEAST = 300;
    static final double DETAILS_MOST = 480;
    private static final double SIDEBAR_NEEDS = 1100;
    private static final double DETAILS_NEED = 980;

    static BodyLayout of(double width, boolean sidebarWanted, boolean detailsWanted, double detailsWidth) {
        boolean sidebar = sidebarWanted && roomForSidebar(width);
        boolean details = detailsWanted && width >= DETAILS_NEED;
        double left = sidebar ? SIDEBAR : 0;
        return new BodyLayout(sidebar, details, left, width - left - (details ? detailsWidth : 0));
    }

    static boolean roomForSidebar(double width) {
        return width >= SIDEBAR_NEEDS;
    }

    static double clampDetails(double width) {
        return Math.clamp(width, DETAILS_LEAST, DETAILS_MOST);
    }
}
