/** Drives files, extraction, embedding and store; resumable. */
package app.akin.indexing;
