/** Vectors: one table for each embedding space. */
package app.akin.store.space;
