/** Reads weights from {@code safetensors} files, which hold numbers and no code. Knows nothing of DJL. */
package app.akin.embedding.safetensors;
