/** The section of the settings where a language model is chosen that writes answers. */
package app.akin.ui.settings.answers;
