/** The bars around the wall: top bar, sidebar, status bar. */
package app.akin.ui.shell.bar;
