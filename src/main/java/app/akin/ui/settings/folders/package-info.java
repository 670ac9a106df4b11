/** The section of folders. */
package app.akin.ui.settings.folders;
