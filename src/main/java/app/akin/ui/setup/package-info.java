/** Pages for when there is nothing to show yet: first run, empty library, database missing, nothing found. */
package app.akin.ui.setup;
