/** The parts that transformers are made of, as NDArray operations over weights that are mapped from files. */
package app.akin.embedding.layers;
