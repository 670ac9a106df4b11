/** What is dropped on the window, and what lies on the clipboard. */
package app.akin.ui.shell.drop;
