/** Opens installed models of every kind. */
package app.akin.embedding.encoders;
