/** The settings page and its sections. */
package app.akin.ui.settings;
