/** Models of words with the weights that somebody published, run beside what their publisher runs them with. */
package app.akin.embedding.sentence.published;
