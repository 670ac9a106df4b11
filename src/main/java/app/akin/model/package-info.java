/** Immutable values that every stage shares: no I/O, no SQL, no JavaFX. */
package app.akin.model;
