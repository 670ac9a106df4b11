/** The section that shows what the vectors of this library take, and how exactly they are kept. */
package app.akin.ui.settings.size;
