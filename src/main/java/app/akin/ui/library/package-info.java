/** What the library could not read, and how adding to it goes. */
package app.akin.ui.library;
