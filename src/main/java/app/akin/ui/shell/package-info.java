/** The window itself: bars, sidebar, banners, pages and what they may ask of it. */
package app.akin.ui.shell;
