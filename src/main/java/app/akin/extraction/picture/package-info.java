/** From the bytes of a picture of any format to its pixels, upright, and a thumbnail. Knows nothing of documents. */
package app.akin.extraction.picture;
