/** What every part of the window is made with: words, fonts, colours, icons, and the way back to the JavaFX thread. */
package app.akin.ui.kit;
