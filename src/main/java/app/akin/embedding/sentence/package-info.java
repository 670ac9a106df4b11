/** Models of words alone: BERT and its kin, as their authors pool them, and the encoder built on them. */
package app.akin.embedding.sentence;
