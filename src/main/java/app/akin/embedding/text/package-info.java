/** Words to token ids, as the models' authors do it. Knows nothing of DJL. */
package app.akin.embedding.text;
