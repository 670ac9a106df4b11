/** Reading files in processes of their own: whatever a file does to its reader, Akin goes on. */
package app.akin.reading;
