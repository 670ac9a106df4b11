/**
 * How well what ships sees and reads. The documents, questions and words that judge it lie beside these tests and were
 * written before the models; nothing may be trained on them.
 */
package app.akin.quality;
