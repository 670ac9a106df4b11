/** Items in order: by their vectors, by the words of their text, by the names of their files and folders. */
package app.akin.store.ranking;
