/** Proof that Akin works as a whole: the packaged program, real files, real decoders, a real database, a real window. */
package app.akin.proof;
