/**
 * What the file of a picture says of itself: its size, where its data end, how it is turned, when it was taken.
 * Decodes nothing.
 */
package app.akin.extraction.picture.file;
