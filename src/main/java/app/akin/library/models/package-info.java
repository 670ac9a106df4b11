/** Which models there are for pictures and for passages, fetched, chosen, freed; what window and terminal ask of them. */
package app.akin.library.models;
