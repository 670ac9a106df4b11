/** The programs of this computer, and which files they open. */
package app.akin.ui.shell.programs;
