/** Folders and files: which content each file holds, which could not be read, and which a look came upon. */
package app.akin.store.file;
