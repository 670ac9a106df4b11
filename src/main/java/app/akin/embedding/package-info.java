/** Content to vectors; the only package that knows DJL. */
package app.akin.embedding;
