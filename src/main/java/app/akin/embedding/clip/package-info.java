/** CLIP as DJL blocks, translators and a model zoo, and the encoder built on them. */
package app.akin.embedding.clip;
