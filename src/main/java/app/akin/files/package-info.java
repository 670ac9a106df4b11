/** Finding files, noticing changes, reading and recognising content by its hash. */
package app.akin.files;
