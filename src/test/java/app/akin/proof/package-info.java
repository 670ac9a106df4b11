/**
 * Proof that Akin works as a whole: the packaged program, real files, real decoders, a real database, a real window. Beside it
 * what it needs: {@code program} starts, drives and watches what is proved, {@code sample} makes files to give it, {@code bench}
 * measures and {@code campaign} breaks things on purpose.
 */
package app.akin.proof;
