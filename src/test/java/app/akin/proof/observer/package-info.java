/** Looks at the window of the packaged program from inside its process, for tests; it changes nothing. */
package app.akin.proof.observer;
