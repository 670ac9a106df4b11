/** Akin's own PostgreSQL: the installation that is used, its cluster, its process, and who shares it. Knows no schema. */
package app.akin.store.server;
