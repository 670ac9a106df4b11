/** What people keep in a library, and the file in which they carry it to another one. */
package app.akin.library.kept;
