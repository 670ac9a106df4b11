/** Models that another program runs, here or elsewhere, behind the same interface as Akin's own. */
package app.akin.embedding.remote;
