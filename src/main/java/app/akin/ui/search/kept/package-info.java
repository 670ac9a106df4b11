/** What people keep, as the window shows it: favourites and collections. */
package app.akin.ui.search.kept;
