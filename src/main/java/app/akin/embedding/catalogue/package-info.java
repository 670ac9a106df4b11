/** Which models there are, which are installed, and how one is fetched, checked and installed. Knows nothing of DJL. */
package app.akin.embedding.catalogue;
