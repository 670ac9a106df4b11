/** CLIP as DJL blocks and translators, and the encoder built on them. */
package app.akin.embedding.clip;
