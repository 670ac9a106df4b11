/** Pages, and what a page may ask of the window. */
package app.akin.ui.shell.page;
