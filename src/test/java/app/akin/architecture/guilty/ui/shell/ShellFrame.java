package app.akin.architecture.guilty.ui.shell;

import app.akin.architecture.guilty.ui.kit.KnowsShell;

/** Uses kit, as it may; with its counterpart it makes a cycle. */
public final class ShellFrame {

    KnowsShell kit;
}
