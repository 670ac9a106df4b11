/** The sections of models: for pictures, for passages, and the graphics card. */
package app.akin.ui.settings.models;
