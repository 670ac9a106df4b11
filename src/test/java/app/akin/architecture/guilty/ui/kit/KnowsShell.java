package app.akin.architecture.guilty.ui.kit;

import app.akin.architecture.guilty.ui.shell.ShellFrame;

/** Kit is the innermost room. */
public final class KnowsShell {

    ShellFrame frame;
}
