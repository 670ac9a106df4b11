/** One file to something a model can read: a decoded picture, or passages of text, and a thumbnail. */
package app.akin.extraction;
