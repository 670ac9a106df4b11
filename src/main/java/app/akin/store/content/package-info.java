/** Contents by their hashes, with their items and thumbnails: written, read, counted. */
package app.akin.store.content;
